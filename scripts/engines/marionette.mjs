import { once } from 'node:events';
import net from 'node:net';

/** @typedef {{ value?: unknown }} Answer */

/** Between a message's length and the message. */
const COLON = ':'.charCodeAt(0);

/**
 * Speaks to Firefox by the protocol that is built into it: `<length>:<JSON>`, a command as `[0, id, name, parameters]`, its
 * answer as `[1, id, error, result]`.
 * @param {number} port
 * @returns {Promise<{ send: (name: string, parameters?: object) => Promise<Answer>, close: () => void }>}
 * @throws where nothing listens there
 */
export async function connect(port) {
  const socket = net.connect(port, '127.0.0.1');
  await once(socket, 'connect');
  /** @type {Map<number, { resolve: (result: Answer) => void, reject: (error: Error) => void }>} */
  const waiting = new Map();
  let received = Buffer.alloc(0);

  /** @returns {string | null} the next message that has come whole */
  function next() {
    const colon = received.indexOf(COLON);
    const end = colon + 1 + Number(received.subarray(0, colon));
    if (colon < 0 || received.length < end) return null;
    const message = received.toString('utf8', colon + 1, end);
    received = received.subarray(end);
    return message;
  }
  socket.on('data', (/** @type {Buffer} */ chunk) => {
    received = Buffer.concat([received, chunk]);
    for (let message = next(); message !== null; message = next()) {
      const answer = JSON.parse(message);
      // The first message is a greeting.
      if (!Array.isArray(answer)) continue;
      const [, id, error, result] = answer;
      if (error) waiting.get(id)?.reject(new Error(`${error.error}: ${error.message}`));
      else waiting.get(id)?.resolve(result);
      waiting.delete(id);
    }
  });
  socket.on('error', () => socket.destroy());
  socket.on('close', () => waiting.forEach(({ reject }) => reject(new Error('Firefox has hung up'))));

  let last = 0;
  return {
    send(name, parameters = {}) {
      last += 1;
      const message = JSON.stringify([0, last, name, parameters]);
      /** @type {Promise<Answer>} */
      const answer = new Promise((resolve, reject) => waiting.set(last, { resolve, reject }));
      socket.write(`${Buffer.byteLength(message)}:${message}`);
      return answer;
    },
    close: () => socket.destroy()
  };
}
