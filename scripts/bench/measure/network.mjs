/**
 * Counts what a page is sent, headers included, as it crosses the wire.
 * @param {import('@playwright/test').CDPSession} session with the Network domain enabled
 * @param {import('./workers.mjs').Workers} workers
 * @param {(url: string) => number} sizeOf bytes that the server sent for an address
 */
export function countBytes(session, workers, sizeOf) {
  /** Seconds to add to Chromium's own clock to have seconds since 1970. */
  let epoch = 0;
  let last = 0;
  /** @type {Map<string, { url: string, parts: { at: number, bytes: number }[], done: boolean }>} */
  const requests = new Map();

  session.on('Network.requestWillBeSent', ({ requestId, request, timestamp, wallTime }) => {
    epoch = wallTime - timestamp;
    last = Date.now();
    if (!request.url.startsWith('data:'))
      requests.set(requestId, { url: request.url, parts: [], done: false });
  });
  session.on('Network.responseReceived', ({ requestId, timestamp, response }) => {
    requests.get(requestId)?.parts.push({ at: timestamp, bytes: response.encodedDataLength });
  });
  session.on('Network.dataReceived', ({ requestId, timestamp, encodedDataLength }) => {
    requests.get(requestId)?.parts.push({ at: timestamp, bytes: encodedDataLength });
  });
  session.on('Network.loadingFinished', ({ requestId, timestamp, encodedDataLength }) => {
    last = Date.now();
    const request = requests.get(requestId);
    if (!request) return;
    // What the single parts did not tell.
    const told = request.parts.reduce((sum, { bytes }) => sum + bytes, 0);
    request.parts.push({ at: timestamp, bytes: encodedDataLength - told });
    request.done = true;
  });
  session.on('Network.loadingFailed', ({ requestId }) => {
    last = Date.now();
    const request = requests.get(requestId);
    if (request) request.done = true;
  });
  // Of a worker's script Chromium counts no byte. It is whole before the worker runs, which may be all that is heard.
  for (const method of ['Network.loadingFinished', 'Inspector.workerScriptLoaded'])
    workers.on(method, (address, { timestamp }) => {
      last = Date.now();
      const request = [...requests.values()].find(({ url, done }) => url === address && !done);
      if (!request) return;
      request.parts.push({ at: timestamp ?? last / 1000 - epoch, bytes: sizeOf(address) });
      request.done = true;
    });

  return {
    /** Bytes received until a moment, in ms since 1970. */
    until: (/** @type {number} */ moment) =>
      [...requests.values()]
        .flatMap(({ parts }) => parts)
        .filter(({ at }) => (at + epoch) * 1000 <= moment)
        .reduce((sum, { bytes }) => sum + bytes, 0),
    requests: () => requests.size,
    /** Since when nothing has been under way; `null` while something is. */
    quietSince: () => ([...requests.values()].every(({ done }) => done) ? last : null)
  };
}
