/**
 * How many requests the built site answers, behind nginx with the sample configuration and behind `npm start`:
 * npm run load [-- --seconds 10 --connections 64]
 *
 * Linux only, on this machine alone. Fails where an answer does, or where a server's memory goes on growing.
 */
import { readdirSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { checkBuilt } from './built-site.mjs';
import { memoryOf } from './load/memory.mjs';
import { ask, hasWrk } from './load/wrk.mjs';
import { hasNginx, NO_NGINX, startNginx } from './nginx/run.mjs';
import { startServer } from './server/start.mjs';

const DIR = 'build';
/** What a server may grow by between one round and the next, which asks for nothing new. */
const GROWTH = 1.25;

const { values } = parseArgs({
  options: { seconds: { type: 'string', default: '10' }, connections: { type: 'string', default: '64' } }
});
const options = { seconds: Number(values.seconds), connections: Number(values.connections) };

/** MapLibre: the heaviest script there is. */
function heaviestScript() {
  const folder = '_app/immutable/chunks';
  const [heaviest = ''] = readdirSync(path.join(DIR, folder))
    .filter((name) => name.endsWith('.js'))
    .sort((a, b) => statSync(path.join(DIR, folder, b)).size - statSync(path.join(DIR, folder, a)).size);
  return `${folder}/${heaviest}`;
}

/** @param {number} bytes */
const megabytes = (bytes) => `${Math.round(bytes / 1e6)} MB`;
/** @param {number} microseconds */
const milliseconds = (microseconds) => `${(microseconds / 1000).toFixed(1)} ms`;

/** @param {(string | number)[]} cells */
const row = (cells) => `| ${cells.join(' | ')} |`;

/**
 * Asks for each address in turn, twice, and prints a line for each of the second time.
 * @param {string} name
 * @param {import('./server/start.mjs').Started} server
 * @returns {Promise<string[]>} what went wrong
 */
async function load(name, { address, pid }) {
  const paths = ['', 'state/texas/', heaviestScript(), 'data/cases-2020.json'];
  for (const path of paths) await ask(address + path, options);
  const problems = [];
  const first = memoryOf(pid);
  for (const path of paths) {
    const before = memoryOf(pid);
    const { requests, duration, bytes, p50, p99, failed, refused } = await ask(address + path, options);
    const memory = memoryOf(pid);
    const perSecond = (/** @type {number} */ count) => Math.round(count / (duration / 1e6));
    const where = path.startsWith('_app') ? 'MapLibre' : `/${path}`;
    console.log(
      row([
        name,
        where,
        perSecond(requests).toLocaleString('en-US'),
        `${megabytes(perSecond(bytes))}/s`,
        milliseconds(p50),
        milliseconds(p99),
        failed + refused,
        `${megabytes(before)} → ${megabytes(memory)}`
      ])
    );
    if (failed + refused > 0)
      problems.push(`${name}, ${where}: ${failed} connections failed, ${refused} requests were refused`);
  }
  const last = memoryOf(pid);
  if (last > first * GROWTH)
    problems.push(
      `${name}: grew from ${megabytes(first)} to ${megabytes(last)} in a round that was as the last`
    );
  return problems;
}

/** @throws with words for the reader where something is missing */
function checkMeans() {
  if (process.platform !== 'linux') throw new Error('The load test reads /proc, which only Linux has.');
  checkBuilt(DIR);
  if (!hasWrk()) throw new Error('wrk is not installed (Debian: sudo apt-get install wrk)');
  if (!hasNginx()) throw new Error(NO_NGINX);
}

try {
  checkMeans();
  const cpus = os.cpus();
  console.log(
    `${cpus.length} × ${cpus[0]?.model}, Node ${process.version}, ${options.connections} connections,`
  );
  console.log(`${options.seconds} s each after as long a warm-up; wrk is on the same machine.\n`);
  console.log(row(['Server', 'Address', 'Requests/s', 'Sent', 'p50', 'p99', 'Errors', 'Memory']));
  console.log(row(['---', '---', '--:', '--:', '--:', '--:', '--:', '--:']));
  const problems = [];
  for (const [name, start] of /** @type {const} */ ([
    ['nginx', startNginx],
    ['npm start', startServer]
  ])) {
    const server = await start({ dir: DIR });
    problems.push(...(await load(name, server).finally(server.stop)));
  }
  if (problems.length > 0) throw new Error(`\n${problems.join('\n')}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
