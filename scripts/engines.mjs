/**
 * Goes through the built site in Firefox and in WebKitGTK, which the tests do not start:
 * npm run build && npm run engines [-- --only Firefox]
 *
 * Linux only: each browser has a screen of Xvfb, and Mesa draws WebGL. A browser that is not installed is skipped, and said to be.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { checkBuilt } from './built-site.mjs';
import { startFirefox } from './engines/firefox.mjs';
import { startHost } from './engines/host.mjs';
import { Page } from './engines/page.mjs';
import { findFirefox, findWebKit, findXvfb } from './engines/programs.mjs';
import { startScreen } from './engines/screen.mjs';
import { ROUNDS } from './engines/steps.mjs';
import { startWebKit } from './engines/webkit.mjs';
import { startServer } from './server/start.mjs';

const DIR = 'build';
/** In CSS pixels. */
const WINDOW = { width: 1280, height: 900 };

/**
 * @typedef {(setting: import('./engines/driver.mjs').Setting) => Promise<import('./engines/driver.mjs').Driver>} Start
 * @typedef {{ name: string, packages: string, start: Start | false }} Engine
 */

/** @returns {Engine[]} each with what starts it, if it is there */
function findEngines() {
  const [firefox, webkit] = [findFirefox(), findWebKit()];
  return [
    {
      name: 'Firefox',
      packages: 'firefox-esr',
      start: firefox !== undefined && ((setting) => startFirefox(firefox, setting))
    },
    {
      name: 'WebKitGTK',
      packages: 'webkit2gtk-driver libwebkit2gtk-4.1-0',
      start: webkit !== undefined && ((setting) => startWebKit(webkit, setting))
    }
  ];
}

/** Whether the build was told where it will stand. */
const isPlaced = () =>
  !readFileSync(path.join(DIR, 'index.html'), 'utf8').includes('rel="canonical" href="https://example.org/');

/**
 * Takes one step, and prints a line of it.
 * @param {import('./engines/steps.mjs').Step} step
 * @param {Page} page
 * @param {string} engine
 * @returns {Promise<boolean>} whether nothing new is wrong
 */
async function take({ name, run, known, skipped }, page, engine) {
  const reason = skipped?.(page);
  if (reason) console.log(`  not tried  ${name}: ${reason}`);
  if (reason) return true;
  const fault = known?.(engine, isPlaced()) || null;
  try {
    const remark = await run(page);
    console.log(`  ok         ${name}${remark ? ` (${remark})` : ''}`);
    if (fault) console.log(`             no longer true: ${fault}`);
    return true;
  } catch (error) {
    console.log(`  ${fault ? 'known ' : 'FAILED'}     ${name}`);
    console.log(`             ${fault ?? (error instanceof Error ? error.message : error)}`);
    return fault !== null;
  }
}

/**
 * Takes the steps of one round in one browser.
 * @param {{ name: string, start: Start }} engine
 * @param {typeof ROUNDS[number]} round
 * @param {string} xvfb
 * @param {{ site: string, host: string }} addresses
 * @returns {Promise<number>} how many failed
 */
async function goThrough({ name, start }, { webgl, steps }, xvfb, addresses) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'engine-'));
  const screen = await startScreen(xvfb);
  try {
    const driver = await start({ display: screen.display, folder, webgl });
    try {
      await driver.resize(WINDOW.width, WINDOW.height);
      if (webgl) console.log(`${name}: ${await driver.run('return navigator.userAgent')}`);
      const page = new Page(driver, addresses);
      let failed = 0;
      for (const step of steps) if (!(await take(step, page, name))) failed += 1;
      return failed;
    } finally {
      await driver.stop();
    }
  } finally {
    screen.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/** @param {string | undefined} only name of the one engine to try */
async function main(only) {
  checkBuilt(DIR);
  const xvfb = findXvfb();
  if (!xvfb) throw new Error('Skipped: there is no Xvfb (Debian: sudo apt-get install xvfb)');
  const engines = findEngines().filter(({ name }) => !only || name === only);
  const server = await startServer({ dir: DIR });
  const host = await startHost(server.address);
  let [tried, failed] = [0, 0];
  try {
    for (const { name, packages, start } of engines) {
      if (!start) {
        console.log(`${name}: skipped, since it is not installed (Debian: sudo apt-get install ${packages})`);
        continue;
      }
      tried += 1;
      for (const round of ROUNDS)
        failed += await goThrough({ name, start }, round, xvfb, { site: server.address, host: host.address });
    }
  } finally {
    host.stop();
    await server.stop();
  }
  if (tried === 0) throw new Error('No browser was tried.');
  if (failed > 0) throw new Error(`\n${failed} ${failed === 1 ? 'step' : 'steps'} failed.`);
}

try {
  const { values } = parseArgs({ options: { only: { type: 'string' } } });
  await main(values.only);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
