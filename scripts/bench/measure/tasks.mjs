/**
 * The tasks of a page's own thread, from a trace. The Long Tasks API leaves out what a promise goes on with, as long as the
 * browser itself calls no function of the page in it: all that plain d3 draws.
 */

/** @typedef {{ start: number, duration: number }} PageTask in ms, from the start of the navigation */
/**
 * What is read of a trace; times in microseconds.
 * @typedef {{ name: string, ph: string, pid: number, tid: number, ts: number, dur?: number, args?: { name?: string, data?: { documentLoaderURL?: string } } }} TraceEvent
 */

const TASK = 'ThreadControllerImpl::RunTask';
/** What promises go on with after a task, which its own event leaves out. */
const MICROTASKS = 'BlinkScheduler_PerformMicrotaskCheckpoint';
/** Events closer together than this are one task, in microseconds. */
const GAP = 1000;

/**
 * Traces what `visit` does.
 * @template T
 * @param {import('@playwright/test').Browser} browser
 * @param {import('@playwright/test').Page} page
 * @param {string} origin of the page that is opened
 * @param {() => Promise<T>} visit
 * @returns {Promise<{ result: T, tasks: PageTask[] }>}
 */
export async function tracing(browser, page, origin, visit) {
  await browser.startTracing(page, { categories: ['toplevel', 'blink.user_timing'] });
  const result = await visit();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
  return { result, tasks: tasksOf(traceEvents, origin) };
}

/**
 * @param {readonly TraceEvent[]} events
 * @param {string} origin
 * @returns {PageTask[]}
 */
export function tasksOf(events, origin) {
  const navigation = events.findLast(
    ({ name, args }) => name === 'navigationStart' && args?.data?.documentLoaderURL?.startsWith(origin)
  );
  const thread = events.find(
    ({ name, pid, args }) =>
      name === 'thread_name' && args?.name === 'CrRendererMain' && pid === navigation?.pid
  );
  if (!navigation || !thread) throw new Error(`the trace has no page of ${origin}`);
  /** @type {{ ts: number, end: number }[]} */
  const tasks = [];
  const pieces = events
    .filter(({ name, ph, pid, tid }) => {
      const isTask = name === TASK || name === MICROTASKS;
      return isTask && ph === 'X' && pid === thread.pid && tid === thread.tid;
    })
    .sort((a, b) => a.ts - b.ts);
  for (const { name, ts, dur = 0 } of pieces) {
    const before = tasks.at(-1);
    if (before && name === MICROTASKS && ts - before.end < GAP) before.end = Math.max(before.end, ts + dur);
    else if (!before || ts >= before.end) tasks.push({ ts, end: ts + dur });
  }
  return tasks
    .filter(({ end }) => end > navigation.ts)
    .map(({ ts, end }) => ({ start: (ts - navigation.ts) / 1000, duration: (end - ts) / 1000 }));
}

/**
 * Blocking time: what each task takes beyond 50 ms, for those that began before `until`.
 * @param {readonly PageTask[]} tasks
 */
export const blockingTime = (tasks, until = Infinity) =>
  tasks
    .filter(({ start }) => start < until)
    .reduce((sum, { duration }) => sum + Math.max(0, duration - 50), 0);
