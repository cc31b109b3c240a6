import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** @param {string} dir */
const filesIn = (dir) =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(dir, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();

/**
 * @param {Buffer} one
 * @param {Buffer} other
 */
function firstDifference(one, other) {
  const at = one.findIndex((byte, index) => byte !== other[index]);
  return at < 0 ? one.length : at;
}

/**
 * What is not the same in two folders, to the byte: a line for each file.
 * @param {string} one
 * @param {string} other
 * @returns {{ count: number, differences: string[] }} how many files there are in the first, and what differs
 */
export function compareFolders(one, other) {
  const [files, others] = [filesIn(one), filesIn(other)];
  const differences = [...new Set([...files, ...others])].sort().flatMap((file) => {
    if (!others.includes(file)) return [`${file}: only in the first build`];
    if (!files.includes(file)) return [`${file}: only in the second build`];
    const [first, second] = [readFileSync(path.join(one, file)), readFileSync(path.join(other, file))];
    if (first.equals(second)) return [];
    return [
      `${file}: differs from byte ${firstDifference(first, second)} on (${first.length} and ${second.length} bytes)`
    ];
  });
  return { count: files.length, differences };
}
