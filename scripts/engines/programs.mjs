import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { answers } from '../browser/answers.mjs';

/** Where systems keep the programs of a library, which are on no PATH. */
const LIBRARIES = ['/usr/lib', '/usr/lib64', '/usr/libexec', '/usr/local/lib', '/usr/local/libexec'];

/** @param {string[]} names likeliest first */
function onPath(...names) {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name))).filter(existsSync);
}

/**
 * The folders in a folder whose names fit.
 * @param {string} folder
 * @param {RegExp} name
 */
const foldersIn = (folder, name) =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isDirectory() && name.test(entry.name))
        .map((entry) => path.join(folder, entry.name))
    : [];

/** The little browser that WebKitGTK is tried out with: beside the library, which some systems keep by kind of processor. */
function miniBrowser() {
  const folders = LIBRARIES.flatMap((library) => [library, ...foldersIn(library, /-linux-/)]);
  return folders
    .flatMap((folder) => foldersIn(folder, /^webkit2?gtk-/))
    .map((folder) => path.join(folder, 'MiniBrowser'))
    .find(existsSync);
}

/** A screen without a monitor. */
export const findXvfb = () => onPath('Xvfb')[0];

/** No snap: it could not read the profile that it is given. */
export const findFirefox = () => onPath('firefox', 'firefox-esr').find(answers);

/** What speaks WebDriver, and the browser that it drives. */
export function findWebKit() {
  const [driver] = onPath('WebKitWebDriver');
  const browser = miniBrowser();
  return driver && browser ? { driver, browser } : undefined;
}
