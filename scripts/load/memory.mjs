import { readFileSync } from 'node:fs';

/**
 * A process and those that it has started.
 * @param {number} pid
 * @returns {number[]}
 */
function family(pid) {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean);
  return [pid, ...children.map(Number).flatMap(family)];
}

/**
 * The memory that a process and its children have in use, in bytes; what they share is counted once.
 * @param {number} pid
 */
export const memoryOf = (pid) =>
  family(pid).reduce((sum, one) => {
    const [, kilobytes] = /^Pss:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${one}/smaps_rollup`, 'utf8')) ?? [];
    return sum + Number(kilobytes) * 1024;
  }, 0);
