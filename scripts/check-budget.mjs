/** Weighs the build against the size budget: node scripts/check-budget.mjs [--dir build] */
import { parseArgs } from 'node:util';
import { measureBuild } from './budget/measure.mjs';
import { checkBuilt } from './built-site.mjs';

const KB = 1024;

/** What each part may weigh, as it is sent. */
const LIMITS = {
  homePage: 50 * KB,
  otherPage: 51 * KB,
  firstLoad: 66.5 * KB,
  geometry: 45 * KB,
  mapLibre: 290 * KB,
  card: 150 * KB,
  element: 3.5 * KB
};

/** @param {number} bytes */
const kilobytes = (bytes) => `${(bytes / KB).toFixed(1)} KB`;

/**
 * @param {readonly import('./budget/measure.mjs').Row[]} rows
 */
function print(rows) {
  const cells = rows.map(({ part, weights, bytes, allowed, fault }) => [
    part,
    weights.length === 1 ? (weights[0]?.file ?? '') : `${weights.length} files`,
    kilobytes(bytes),
    kilobytes(allowed),
    fault ?? 'ok'
  ]);
  const table = [['Part', 'File', 'Measured', 'Allowed', ''], ...cells];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...table.map((line) => line[column]?.length ?? 0)));
  for (const line of table) {
    const padded = line.map((cell, column) => {
      const width = widths[column] ?? 0;
      return column === 2 || column === 3 ? cell.padStart(width) : cell.padEnd(width);
    });
    console.log(padded.join('  ').trimEnd());
  }
  for (const { part, weights, fault } of rows) {
    if (!fault) continue;
    console.error(`\n${part}: ${fault}`);
    for (const { file, bytes } of weights) console.error(`  ${kilobytes(bytes).padStart(10)}  ${file}`);
  }
}

const { dir } = parseArgs({ options: { dir: { type: 'string', default: 'build' } } }).values;
try {
  checkBuilt(dir);
  const rows = measureBuild(dir, LIMITS);
  print(rows);
  if (rows.some(({ fault }) => fault)) process.exitCode = 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
