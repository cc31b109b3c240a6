/**
 * Builds the last commit twice, each time from a clone of its own, and compares the two to the byte: npm run check:reproducible
 *
 * The two have another path, time zone and language, which must leave no trace.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { compareFolders } from './reproducible/compare.mjs';

const PROJECT = fileURLToPath(new URL('..', import.meta.url));

const SURROUNDINGS = [
  { name: 'one', env: { TZ: 'UTC', LC_ALL: 'C' } },
  // Where the day begins first, and where a capital i has a dot.
  {
    name: path.join('another', 'folder, further down'),
    env: { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8' }
  }
];

/**
 * @param {string} command
 * @param {string[]} options
 * @param {string} cwd
 * @param {NodeJS.ProcessEnv} [env]
 */
const run = (command, options, cwd, env = {}) =>
  execFileSync(command, options, {
    cwd,
    env: { ...process.env, ...env },
    // What a command says is part of the error where it fails, and else of no interest.
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    // On Windows npm is a script that only a shell can start.
    shell: process.platform === 'win32' && command === 'npm'
  });

const folder = mkdtempSync(path.join(os.tmpdir(), 'reproducible-'));
try {
  const commit = run('git', ['rev-parse', 'HEAD'], PROJECT).trim();
  if (run('git', ['status', '--porcelain'], PROJECT).trim())
    console.warn('What is not committed is not built.');
  const builds = SURROUNDINGS.map(({ name, env }) => {
    const clone = path.join(folder, name);
    console.log(`Building ${commit} in ${clone}, ${Object.values(env).join(', ')}`);
    run('git', ['clone', '--quiet', PROJECT, clone], folder);
    run('git', ['checkout', '--quiet', '--detach', commit], clone);
    run('npm', ['ci', '--prefer-offline'], clone);
    run('npm', ['run', 'build'], clone, env);
    return path.join(clone, 'build');
  });
  const [one = '', another = ''] = builds;
  const { count, differences } = compareFolders(one, another);
  for (const difference of differences) console.error(difference);
  if (differences.length > 0) throw new Error(`${differences.length} of ${count} files are not the same.`);
  console.log(`All ${count} files are the same to the byte.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
