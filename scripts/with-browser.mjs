/**
 * Runs a command with CHROMIUM_PATH set: node scripts/with-browser.mjs [--shell] [NAME=value…] playwright test
 * With --shell a Chromium without windows is preferred to one with.
 */
import { spawn } from 'node:child_process';
import os from 'node:os';
import { findBrowser } from './browser.mjs';

/**
 * @param {string} command
 * @param {string[]} options
 * @param {Record<string, string>} variables
 */
function run(command, options, variables) {
  const child = spawn(command, options, {
    stdio: 'inherit',
    env: { ...process.env, ...variables },
    // On Windows a package's command is a script that only a shell can start.
    shell: process.platform === 'win32'
  });
  // Ctrl+C reaches the command by itself; this process only has to outlive it, to pass its exit code on.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  child.on('error', (error) => {
    console.error(`"${command}" could not be started: ${error.message}`);
    process.exitCode = 127;
  });
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? 128 + (signal ? os.constants.signals[signal] : 0);
  });
}

const given = process.argv.slice(2);
const shell = given[0] === '--shell';
const words = given.slice(shell ? 1 : 0);
const first = words.findIndex((word) => !/^[A-Z_]+=/.test(word));
const [command, ...options] = first < 0 ? [] : words.slice(first);
try {
  if (!command)
    throw new Error('Usage: node scripts/with-browser.mjs [--shell] [NAME=value…] <command> [options]');
  const browser = findBrowser({ shell });
  console.error(`Chromium: ${browser}`);
  const variables = Object.fromEntries(words.slice(0, first).map((word) => word.split(/=(.*)/s)));
  run(command, options, { ...variables, CHROMIUM_PATH: browser });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
