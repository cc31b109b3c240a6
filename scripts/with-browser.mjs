/** Runs a command with CHROMIUM_PATH set: node scripts/with-browser.mjs playwright test */
import { spawn } from 'node:child_process';
import os from 'node:os';
import { findBrowser } from './browser.mjs';

/**
 * @param {string} command
 * @param {string[]} options
 * @param {string} browser
 */
function run(command, options, browser) {
  const child = spawn(command, options, {
    stdio: 'inherit',
    env: { ...process.env, CHROMIUM_PATH: browser },
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

const [command, ...options] = process.argv.slice(2);
try {
  if (!command) throw new Error('Usage: node scripts/with-browser.mjs <command> [options]');
  const browser = findBrowser();
  console.error(`Chromium: ${browser}`);
  run(command, options, browser);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
