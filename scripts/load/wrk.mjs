import { execFile, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const REPORT = fileURLToPath(new URL('report.lua', import.meta.url));

/**
 * What one run counted: times in microseconds; `failed` connections, `refused` requests (statuses from 400 on).
 * @typedef {{ requests: number, duration: number, bytes: number, p50: number, p99: number, failed: number, refused: number }} Counted
 */

/** Whether wrk can be started here; it answers `-v` with its name and an exit code of 1. */
export const hasWrk = () => spawnSync('wrk', ['-v'], { encoding: 'utf8' }).stdout?.startsWith('wrk') ?? false;

/**
 * Asks for an address of this machine over and over, as browsers do: compressed, and on connections that are kept.
 * @param {string} address
 * @param {{ seconds: number, connections: number }} options
 * @returns {Promise<Counted>}
 */
export async function ask(address, { seconds, connections }) {
  if (new URL(address).hostname !== '127.0.0.1') throw new Error(`${address} is not on this machine`);
  const { stdout } = await promisify(execFile)('wrk', [
    ...['--threads', '1', '--connections', String(connections), '--duration', `${seconds}s`],
    ...['--header', 'Accept-Encoding: gzip, br', '--script', REPORT, address]
  ]);
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
}
