import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const EXECUTABLES = new Set([
  'chrome',
  'chrome.exe',
  'chrome-headless-shell',
  'chrome-headless-shell.exe',
  'headless_shell',
  'headless_shell.exe',
  'Chromium',
  'Google Chrome for Testing'
]);

const cli = () => createRequire(import.meta.url).resolve('@playwright/test/cli');

/**
 * The files in a folder, however deep, that are named like a browser.
 * @param {string} folder
 */
function executablesIn(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && EXECUTABLES.has(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name));
}

/**
 * The browsers in Playwright's cache that belong to the version installed here. Its own account of where they would be
 * is the one public way to learn of the headless shell.
 * @returns {string[]}
 */
export function cachedBrowsers() {
  const plan = spawnSync(process.execPath, [cli(), 'install', '--dry-run', 'chromium'], { encoding: 'utf8' });
  const folders = [...plan.stdout.matchAll(/^\s*Install location:\s*(.+?)\s*$/gm)].map(
    ([, folder = '']) => folder
  );
  return folders.filter((folder) => path.basename(folder).startsWith('chromium')).flatMap(executablesIn);
}

/**
 * Lets Playwright download its headless Chromium into its own cache.
 * @returns {string[]}
 */
export function downloadedBrowsers() {
  spawnSync(process.execPath, [cli(), 'install', 'chromium', '--only-shell'], { stdio: ['ignore', 2, 2] });
  return cachedBrowsers();
}
