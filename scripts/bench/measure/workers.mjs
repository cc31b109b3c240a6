/**
 * The page's workers, each with what it reports of its network.
 * @typedef {(address: string, params: { timestamp?: number, encodedDataLength?: number }) => void} Listener
 * @typedef {{
 *   sessions: Map<string, string>,
 *   on: (method: string, listener: Listener) => void,
 *   ask: (session: string, method: string) => Promise<{ usedSize: number }>
 * }} Workers `sessions` has the address of each worker's script
 */

/**
 * Attaches to each worker before it runs. Chromium tells the page of a worker's script that it was asked for, and the
 * worker of all the rest.
 * @param {import('@playwright/test').CDPSession} session
 * @returns {Promise<Workers>}
 */
export async function workersOf(session) {
  /** @type {Workers['sessions']} */
  const sessions = new Map();
  /** @type {Map<number, (result: { usedSize: number }) => void>} */
  const waiting = new Map();
  /** @type {Map<string, Listener>} */
  const listeners = new Map();
  let calls = 0;

  session.on('Target.receivedMessageFromTarget', ({ sessionId, message }) => {
    const { id, result, method, params } = JSON.parse(message);
    if (id) waiting.get(id)?.(result);
    else listeners.get(method)?.(sessions.get(sessionId) ?? '', params);
  });
  /** @type {Workers['ask']} */
  const ask = (sessionId, method) =>
    new Promise((resolve, reject) => {
      const id = (calls += 1);
      waiting.set(id, resolve);
      const message = JSON.stringify({ id, method });
      session.send('Target.sendMessageToTarget', { sessionId, message }).catch(reject);
    });
  session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    if (targetInfo.type === 'worker') sessions.set(sessionId, targetInfo.url);
    // A tab that is closed meanwhile has nothing left to tell.
    ask(sessionId, 'Network.enable').catch(() => undefined);
    ask(sessionId, 'Runtime.runIfWaitingForDebugger').catch(() => undefined);
  });
  await session.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: true,
    flatten: false
  });
  return { sessions, ask, on: (method, listener) => void listeners.set(method, listener) };
}
