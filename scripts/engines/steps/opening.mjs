import { pause } from '../driver.mjs';

/** Milliseconds after which MapLibre, drawn in software, does not come any more. */
const PATIENCE = 30_000;

/** @type {import('../steps.mjs').Step[]} */
export const opening = [
  {
    name: 'a deep link opens with its place, measure and colors',
    async run(page) {
      await page.openMap('state/ohio/?metric=active&rate=1');
      await page.shows('active-rate', 'Ohio');
    }
  },
  {
    name: 'the map is drawn',
    async run(page) {
      await page.openMap('');
      const end = Date.now() + PATIENCE;
      while ((await page.read(page.drawnBy)) !== 'maplibre' && Date.now() < end) await pause(200);
      page.renderer = /** @type {string} */ (await page.read(page.drawnBy));
      await page.shows('total-count', 'United States');
      return page.renderer === 'maplibre' ? 'by MapLibre' : 'by the SVG alone: no WebGL2';
    }
  }
];
