/**
 * Measures the built site beside its peers, in one run, and writes scripts/bench/RESULTS.md.
 * npm run build && npm run bench [-- --runs 5]
 */
import { writeFileSync } from 'node:fs';
import os from 'node:os';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { buildPeers } from './bench/build-peers.mjs';
import { CONDITIONS } from './bench/conditions.mjs';
import { readFigures } from './bench/figures.mjs';
import { measureGrowth } from './bench/growth/measure.mjs';
import {
  findPoint,
  measureLoad,
  measureSwitchWithout,
  measureTooltip,
  measureWork
} from './bench/measure/measures.mjs';
import { table } from './bench/rows.mjs';
import { serve } from './bench/serve.mjs';
import { peerAt, PEERS, SITE, siteAt } from './bench/targets.mjs';
import { LAUNCH_ARGS } from './browser-options.mjs';
import { checkBuilt } from './built-site.mjs';

const RESULTS = 'scripts/bench/RESULTS.md';
/** In the table the site has a second row for its map while it is the SVG. */
const WITHOUT_WEBGL = `${SITE}, while its map is SVG`;

const { runs } = parseArgs({ options: { runs: { type: 'string', default: '5' } } }).values;
const count = Number(runs);
if (!Number.isInteger(count) || count < 1) throw new Error(`--runs ${runs} is no number of runs`);
checkBuilt();

const load = os.loadavg()[0]?.toFixed(1);
const figures = await readFigures();
const folders = await buildPeers(
  PEERS.map(({ folder }) => folder),
  figures
);
const site = await serve('build');
const servers = [site];
const targets = [await siteAt(site, figures)];
for (const peer of PEERS) {
  const server = await serve(folders.get(peer.folder) ?? '');
  servers.push(server);
  targets.push(peerAt(peer, server, figures));
}
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM_PATH, args: LAUNCH_ARGS });
const reader = await browser.newPage();

/** @param {import('./bench/conditions.mjs').Condition} condition */
async function measureAll(condition) {
  const tasks = [];
  for (const target of targets) {
    const task = { browser, reader, condition, target };
    tasks.push({ task, point: await findPoint(task) });
  }
  /** @type {Map<string, Record<string, number>[]>} */
  const results = new Map([SITE, WITHOUT_WEBGL, ...PEERS.map(({ name }) => name)].map((name) => [name, []]));
  for (let run = 1; run <= count; run += 1) {
    for (const { task, point } of tasks) {
      const { name } = task.target;
      const result = {
        ...(await measureLoad(task)),
        ...(await measureWork(task)),
        ...(await measureTooltip(task, point))
      };
      results.get(name)?.push(result);
      console.log(
        `${condition.name}, run ${run} of ${count}, ${name}: map ${Math.round(result.map)} ms, tooltip ${Math.round(result.tooltip)} ms, blocked ${Math.round(result.blocking)} ms`
      );
      if (name === SITE)
        results.get(WITHOUT_WEBGL)?.push({
          switch: await measureSwitchWithout(task, '*/geometry/us.json', '[data-renderer=svg]')
        });
    }
  }
  return `## ${condition.name}: ${condition.words}\n\n${table(results)}\n`;
}

const sections = [];
for (const condition of CONDITIONS) sections.push(await measureAll(condition));
const [, unthrottled] = CONDITIONS;
if (!unthrottled) throw new Error('there is no condition to measure growth in');
sections.push(
  `## How cost grows, no throttle

Counties put together to so many areas, with made-up values, drawn as the site draws its places; in brackets, how they stand to
the first row. Written down, not tuned for.

${await measureGrowth({ browser, reader, condition: unthrottled, runs: count })}
`
);
const [cpu] = os.cpus();
writeFileSync(
  RESULTS,
  `# The site beside its peers

Written by \`npm run bench\`. Medians of ${count} runs, one target after the other in each, with a cold cache unless the column says
otherwise; in brackets, how they stand to the best of the column; below, what the runs spanned. Taken on ${os.cpus().length} cores (${cpu?.model.trim()}),
Chromium ${browser.version()}, load average ${load} at the start, no GPU: WebGL is drawn in software. Compare ratios within one run, never milliseconds with another
machine or day.

The peers are in \`scripts/bench/peers\`: the same figures and classes, a tooltip, a choice of metric, and nothing else. The site's
offline copy, which its service worker fetches after the page is loaded, is not counted.

- _map on screen_: first filmed frame in which eight places have their colours.
- _tooltip answers_: the mouse moves over Texas from the start of the navigation, until the tooltip names it. For the site this
  means that MapLibre is fetched at once.
- _metric switch_: first change after the page has come to rest, from the mouse button to the first frame with the new colours.
- _blocked_: what tasks on the page's thread take beyond 50 ms each; in all, until MapLibre, where there is one, has drawn.

${sections.join('\n')}`
);
console.log(RESULTS);
await browser.close();
for (const { close } of servers) close();
