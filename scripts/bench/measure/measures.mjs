/** What is measured on one target, each in visits of its own with a cold cache. */
import { setTimeout as sleep } from 'node:timers/promises';
import { usedHeap } from './heap.mjs';
import { readNotes, watchTooltip } from './probe.mjs';
import { firstFrame } from './screen.mjs';
import { blockingTime, tracing } from './tasks.mjs';
import { opened, openTab, settled, visiting } from './visit.mjs';

/**
 * @typedef {{
 *   browser: import('@playwright/test').Browser,
 *   reader: import('@playwright/test').Page,
 *   condition: import('../conditions.mjs').Condition,
 *   target: import('../targets.mjs').Target
 * }} Task
 * @typedef {import('../figures.mjs').Metric} Metric
 */

/** How often the mouse is moved while a tooltip is waited for, and for how long, in ms. */
const STEP = 25;
const PATIENCE = 30_000;

/**
 * @param {Task} task
 * @param {import('./visit.mjs').Visit} visit
 * @param {Metric} metric
 */
async function shownAt(task, visit, metric) {
  const samples = await task.target.samples(visit.page, metric);
  const at = await firstFrame(task.reader, visit.frames, samples);
  if (at === null)
    throw new Error(`${task.target.name}, ${task.condition.name}: the map never had its colours`);
  return at;
}

/**
 * Changes the metric with the mouse. Milliseconds from the press to the frame with the new colours.
 * @param {Task} task
 * @param {import('./visit.mjs').Visit} visit
 * @param {Metric} metric
 */
async function switchTo(task, visit, metric) {
  const { page, session, frames } = visit;
  frames.length = 0;
  const radio = page.getByRole('radio', { name: metric, exact: false });
  const box = await radio.boundingBox();
  if (!box) throw new Error(`${task.target.name} has no control for ${metric} cases`);
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await settled(visit, 'body');
  const { released, origin } = await readNotes(session);
  return (await shownAt(task, visit, metric)) - origin - released;
}

/**
 * A quiet visit, and a second one with what the first left in the cache.
 * @param {Task} task
 */
export const measureLoad = (task) =>
  visiting(task.browser, task.condition, task.target, async (visit, context) => {
    const { target, condition } = task;
    await opened(visit, target);
    const { shift, origin } = await readNotes(visit.session);
    const shown = await shownAt(task, visit, 'total');
    const load = {
      map: shown - origin,
      bytesFirst: visit.network.until(shown),
      bytes: visit.network.until(Infinity),
      requests: visit.network.requests(),
      shift
    };
    const switched = await switchTo(task, visit, 'active');
    await visit.page.close();

    const again = await openTab(context, condition, target);
    await opened(again, target);
    const { origin: begun } = await readNotes(again.session);
    return { ...load, switch: switched, warm: (await shownAt(task, again, 'total')) - begun };
  });

/**
 * What the page's thread does until the page has come to rest, and what it holds then. In a visit of its own: a trace takes
 * time itself, and so does the browser after it was made to tidy up.
 * @param {Task} task
 */
export const measureWork = (task) =>
  visiting(task.browser, task.condition, task.target, async (visit) => {
    const { browser, target } = task;
    const { tasks } = await tracing(browser, visit.page, target.origin, () => opened(visit, target));
    return {
      blocking: blockingTime(tasks),
      longest: Math.max(0, ...tasks.map(({ duration }) => duration)),
      heap: await usedHeap(visit)
    };
  });

/**
 * The mouse moves over a place from the first moment on, until the tooltip says its name.
 * @param {Task} task
 * @param {import('../targets.mjs').Point} point where that place will be, in CSS pixels
 */
export const measureTooltip = (task, [x, y]) =>
  visiting(task.browser, task.condition, task.target, async ({ page, session }) => {
    const { origin, tooltip, tooltipText } = task.target;
    await page.addInitScript(watchTooltip, { tooltip, text: tooltipText });
    const { result, tasks } = await tracing(task.browser, page, origin, async () => {
      await page.goto(origin, { waitUntil: 'commit' });
      const start = Date.now();
      for (let turn = 0; ; turn += 1) {
        await page.mouse.move(x + (turn % 5), y);
        const { answered } = await readNotes(session);
        if (answered !== null) return answered;
        if (Date.now() - start > PATIENCE) throw new Error(`${task.target.name}: no tooltip`);
        await sleep(STEP);
      }
    });
    return { tooltip: result, blockingFirst: blockingTime(tasks, result) };
  });

/**
 * The first change of metric where one file cannot be had.
 * @param {Task} task
 * @param {string} blocked pattern of its address
 * @param {string} ready
 */
export const measureSwitchWithout = (task, blocked, ready) =>
  visiting(task.browser, task.condition, task.target, async (visit) => {
    await visit.session.send('Network.setBlockedURLs', { urls: [blocked] });
    await visit.page.goto(task.target.origin, { waitUntil: 'load' });
    await settled(visit, ready);
    return switchTo(task, visit, 'active');
  });

/**
 * Where the place that is pointed at lies, from a visit that is not measured.
 * @param {Task} task
 * @returns {Promise<import('../targets.mjs').Point>}
 */
export const findPoint = (task) =>
  visiting(task.browser, task.condition, task.target, async (visit) => {
    await visit.page.goto(task.target.origin);
    await settled(visit, task.target.ready);
    const [sample] = await task.target.samples(visit.page, 'total');
    if (!sample) throw new Error(`${task.target.name} has nothing to point at`);
    return [sample.x, sample.y];
  });
