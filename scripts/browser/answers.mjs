import { spawnSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';

/**
 * Whether a file is a browser that starts here. A launcher for a snap is refused: its sandbox hides the project's files.
 * @param {string} file
 */
export function answers(file) {
  if (!existsSync(file)) return false;
  const launcher = path.basename(realpathSync(file));
  if (launcher === 'snap' || file.startsWith('/snap/')) return false;
  // On Windows `--version` opens a window in place of an answer.
  if (process.platform === 'win32') return true;
  const { status, stdout } = spawnSync(file, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  return status === 0 && /\d+\.\d+/.test(stdout) && !/\bsnap\b/i.test(stdout);
}
