import { FOCUSED } from '../page.mjs';

/** @type {import('../steps.mjs').Step[]} */
export const withoutWebGL = [
  {
    name: 'without WebGL: a deep link opens, drawn by the SVG',
    async run(page) {
      page.renderer = 'svg';
      await page.openMap('state/ohio/?metric=active&rate=1');
      await page.shows('active-rate', 'Ohio');
    }
  },
  {
    name: 'without WebGL: arrow keys go on from a place that was pressed with the mouse',
    async run(page) {
      await page.openMap('');
      await page.click('#shape-colorado');
      await page.shows('total-count', 'Colorado');
      await page.sees('the pressed place', FOCUSED, 'Colorado');
      await page.press('ArrowRight');
      await page.sees('the place to the right', FOCUSED, 'Kansas');
      await page.sees(
        'its tooltip',
        `return document.querySelector('[role=tooltip]')?.textContent.includes('Kansas') ?? null`,
        true
      );
    }
  }
];
