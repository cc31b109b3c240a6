/**
 * JS heap in use after a collection, in bytes: the page's and its workers'.
 * @param {import('./visit.mjs').Visit} visit
 */
export async function usedHeap({ session, workers }) {
  await session.send('HeapProfiler.collectGarbage');
  let { usedSize } = await session.send('Runtime.getHeapUsage');
  for (const worker of workers.sessions.keys()) {
    await workers.ask(worker, 'HeapProfiler.collectGarbage');
    usedSize += (await workers.ask(worker, 'Runtime.getHeapUsage')).usedSize;
  }
  return usedSize;
}
