/** How cost grows with the number of areas: pages made as the site's are, with the site's own map. */
import { readFileSync, rmSync, writeFileSync, copyFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { precompress } from '../build-peers.mjs';
import { measureLoad, measureSwitchWithout, measureWork } from '../measure/measures.mjs';
import { moduleAt } from '../../project.mjs';
import { growthTable } from '../rows.mjs';
import { serve } from '../serve.mjs';
import { areasOf, classOf } from './areas.mjs';

const COUNTS = [52, 500, 3000];
/** @type {readonly import('../../../src/lib/measure/measure').Metric[]} */
const METRICS = ['total', 'active'];
const ROOT = fileURLToPath(new URL('.', import.meta.url));

/**
 * @param {number} count
 * @param {readonly string[]} colors of the five classes
 * @returns the folder it can be served from, and points in it
 */
async function buildPage(count, colors) {
  const dir = path.resolve('.cache/bench', `growth-${count}`);
  const { topology, markup, inside } = await areasOf(count);
  rmSync(dir, { recursive: true, force: true });
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    base: './',
    publicDir: false,
    resolve: { alias: { $lib: path.resolve('src/lib') } },
    build: { outDir: dir, assetsDir: '_app/immutable', chunkSizeWarningLimit: 2000 },
    worker: { format: 'es' }
  });
  const rules = METRICS.flatMap((metric) =>
    colors.map((color, i) => `[data-measure=${metric}] [data-${metric}='${i}']{fill:${color}}`)
  );
  const page = path.join(dir, 'index.html');
  const html = readFileSync(page, 'utf8')
    .replace('</head>', (head) => `<style>${rules.join('')}</style>${head}`)
    .replace(/(<svg[^>]*data-shapes[^>]*>)/, (svg) => svg + markup);
  if (!html.includes(rules[0] ?? '') || !html.includes('id="s1"'))
    throw new Error('growth: the page took neither rules nor shapes');
  writeFileSync(page, html);
  writeFileSync(path.join(dir, 'geometry.json'), JSON.stringify(topology));
  precompress(dir);
  copyFileSync('static/_headers', path.join(dir, '_headers'));
  return { dir, inside };
}

/**
 * Measures each page in turn, `runs` times, and tells how the larger stand to the smallest.
 * @param {{ browser: import('@playwright/test').Browser, reader: import('@playwright/test').Page, condition: import('../conditions.mjs').Condition, runs: number }} options
 */
export async function measureGrowth({ browser, reader, condition, runs }) {
  /** @type {typeof import('../../../src/lib/measure/palette')} */
  const { PALETTES } = await moduleAt('src/lib/measure/palette.ts');
  const colors = PALETTES.light.ramp;
  const pages = [];
  for (const count of COUNTS) {
    const { dir, inside } = await buildPage(count, colors);
    const served = await serve(dir);
    /** @type {import('../targets.mjs').Target} */
    const target = {
      ...served,
      name: `${count} areas`,
      ready: '[data-renderer=maplibre]',
      tooltip: 'body > none',
      tooltipText: '',
      samples: async (page, metric) => {
        const box = await page.locator('#map').boundingBox();
        if (!box) throw new Error(`${count} areas: no map`);
        return inside.map(({ index, x, y }) => ({
          x: box.x + (x * box.width) / 975,
          y: box.y + (y * box.height) / 610,
          color: colors[classOf(index, metric)] ?? ''
        }));
      }
    };
    pages.push({ target, close: served.close });
  }
  /** @type {Map<string, Record<string, number>[]>} */
  const results = new Map(pages.map(({ target }) => [target.name, []]));
  for (let run = 1; run <= runs; run += 1) {
    for (const { target } of pages) {
      const task = { browser, reader, condition, target };
      const load = { ...(await measureLoad(task)), ...(await measureWork(task)) };
      const still = await measureSwitchWithout(task, '*/geometry.json', '[data-renderer=svg]');
      results.get(target.name)?.push({ ...load, switchSvg: still });
      console.log(`growth, run ${run} of ${runs}, ${target.name}: map ${Math.round(load.map)} ms`);
    }
  }
  for (const { close } of pages) close();
  return growthTable(results);
}
