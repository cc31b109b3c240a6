import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const SERVE = fileURLToPath(new URL('../serve.mjs', import.meta.url));

/**
 * A server in a process of its own. Its address has a slash at its end.
 * @typedef {{ address: string, pid: number, stop: () => Promise<void> }} Started
 */

/**
 * Starts the server of `npm start` on a free port.
 * @param {{ dir: string, base?: string }} options the built site, and the path it is mounted at
 * @returns {Promise<Started>}
 * @throws with the server's own words where it does not start
 */
export async function startServer({ dir, base = '' }) {
  const child = spawn(process.execPath, [SERVE, '--dir', dir, '--port', '0', '--base', base]);
  const ended = new Promise((resolve) => child.once('close', resolve));
  const stop = async () => {
    child.kill();
    await ended;
  };

  let words = '';
  /** @type {Promise<string | undefined>} */
  const said = new Promise((resolve) => {
    child.stderr.on('data', (chunk) => (words += chunk));
    child.stdout.on('data', (chunk) => {
      words += chunk;
      const [address] = /http:\S+/.exec(words) ?? [];
      if (address) resolve(address);
    });
  });
  const address = await Promise.race([said, ended.then(() => undefined)]);
  if (!address) throw new Error(`The server did not start:\n${words}`);
  return { address, pid: child.pid ?? 0, stop };
}
