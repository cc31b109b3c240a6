import { setTimeout as sleep } from 'node:timers/promises';
import { countBytes } from './network.mjs';
import { ask, probe } from './probe.mjs';
import { filmOf } from './screen.mjs';
import { workersOf } from './workers.mjs';

/** How long nothing may be fetched or drawn before a page counts as settled, and when to give up waiting, in ms. */
const QUIET = 1000;
const PATIENCE = 60_000;
/** An answer that takes longer than this has had to wait, in ms. */
const AT_WORK = 100;

/**
 * A tab with a cold cache, throttled, filmed and counted from its first byte on.
 * @typedef {{
 *   page: import('@playwright/test').Page,
 *   session: import('@playwright/test').CDPSession,
 *   frames: import('./screen.mjs').Frame[],
 *   network: ReturnType<typeof countBytes>,
 *   workers: import('./workers.mjs').Workers
 * }} Visit
 */

/**
 * @param {import('@playwright/test').BrowserContext} context
 * @param {import('../conditions.mjs').Condition} condition
 * @param {import('../targets.mjs').Target} target
 * @returns {Promise<Visit>}
 */
export async function openTab(context, condition, target) {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  if (condition.network)
    await session.send('Network.emulateNetworkConditions', { offline: false, ...condition.network });
  await session.send('Emulation.setCPUThrottlingRate', { rate: condition.cpu });
  await page.addInitScript(probe);
  const workers = await workersOf(session);
  const network = countBytes(session, workers, target.sizeOf);
  return { page, session, workers, network, frames: await filmOf(session) };
}

/**
 * A new browser context with one tab, which `task` is given; closed again after it.
 * @template T
 * @param {import('@playwright/test').Browser} browser
 * @param {import('../conditions.mjs').Condition} condition
 * @param {import('../targets.mjs').Target} target
 * @param {(visit: Visit, context: import('@playwright/test').BrowserContext) => Promise<T>} task
 */
export async function visiting(browser, condition, target, task) {
  const context = await browser.newContext({ viewport: condition.viewport, serviceWorkers: 'block' });
  try {
    return await task(await openTab(context, condition, target), context);
  } finally {
    await context.close();
  }
}

/**
 * Waits until the page, for a second, neither fetches nor draws anything and shows that it is ready. It is not asked before:
 * whatever is done in it takes its thread.
 * @param {Visit} visit
 * @param {string} ready selector of what is there when it is
 */
export async function settled({ page, session, frames, network }, ready) {
  const start = Date.now();
  let busy = start;
  while (Date.now() - start < PATIENCE) {
    await sleep(100);
    const fetched = network.quietSince();
    const drawn = frames.at(-1)?.at ?? 0;
    if (fetched === null || Date.now() - Math.max(busy, fetched, drawn) < QUIET) continue;
    const asked = Date.now();
    const isReady = await ask(session, `document.querySelector(${JSON.stringify(ready)}) !== null`);
    // A thread that answers late has been at work.
    if (Date.now() - asked > AT_WORK) busy = Date.now();
    else if (isReady) return;
  }
  throw new Error(`${page.url()} does not come to rest, or is not ready: ${ready}`);
}

/**
 * Opens the target and waits until it has come to rest.
 * @param {Visit} visit
 * @param {import('../targets.mjs').Target} target
 */
export async function opened(visit, target) {
  await visit.page.goto(target.origin, { waitUntil: 'commit' });
  await settled(visit, target.ready);
}
