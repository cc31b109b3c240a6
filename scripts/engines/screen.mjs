import { spawn } from 'node:child_process';

/** Large enough for a window of 1280 × 900 CSS pixels with all that is around it. */
const SIZE = '1600x1200x24';

/**
 * Starts a screen without a monitor, at the first number that is free.
 * @param {string} xvfb
 * @returns {Promise<{ display: string, stop: () => void }>}
 * @throws where it does not start
 */
export async function startScreen(xvfb) {
  const child = spawn(xvfb, ['-displayfd', '3', '-screen', '0', SIZE, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe']
  });
  /** @type {string} */
  const number = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', () => reject(new Error('Xvfb did not start')));
    child.stdio[3]?.once('data', (chunk) => resolve(String(chunk).trim()));
  });
  return { display: `:${number}`, stop: () => child.kill() };
}
