/** What the table tells of each target, in one condition. */

const ms = (/** @type {number} */ value) => Math.round(value).toLocaleString('en-US');
const kb = (/** @type {number} */ value) => (value / 1024).toFixed(0);
const mb = (/** @type {number} */ value) => (value / 1e6).toFixed(1);

/**
 * @typedef {{ key: string, title: string, format: (value: number) => string }} Column
 * @typedef {ReadonlyMap<string, readonly Readonly<Record<string, number>>[]>} Runs what was measured, by target
 */

/** @type {readonly Column[]} */
export const COLUMNS = [
  { key: 'map', title: 'map on screen, ms', format: ms },
  { key: 'warm', title: 'the same, second visit, ms', format: ms },
  { key: 'tooltip', title: 'tooltip answers, ms', format: ms },
  { key: 'switch', title: 'metric switch, ms', format: ms },
  { key: 'blockingFirst', title: 'blocked until the tooltip, ms', format: ms },
  { key: 'blocking', title: 'blocked in all, ms', format: ms },
  { key: 'longest', title: 'longest task, ms', format: ms },
  { key: 'bytesFirst', title: 'until the map, KB', format: kb },
  { key: 'bytes', title: 'in all, KB', format: kb },
  { key: 'requests', title: 'requests', format: String },
  { key: 'heap', title: 'JS heap, MB', format: mb },
  { key: 'shift', title: 'layout shift', format: (value) => value.toFixed(3) }
];

/** @param {readonly number[]} values */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle - 1)] ?? NaN) + (sorted[Math.floor(middle)] ?? NaN)) / 2;
}

/** @param {readonly string[]} cells */
const line = (cells) => `| ${cells.join(' | ')} |`;

/** @param {readonly (readonly string[])[]} rows the first is the head */
function markdown([head = [], ...rows]) {
  const rule = head.map((_, i) => (i === 0 ? '---' : '---:'));
  return [head, rule, ...rows].map(line).join('\n');
}

/**
 * Medians, with what the runs spanned and how they stand to the best of the table.
 * @param {Runs} runs
 */
export const table = (runs) =>
  tableOf(COLUMNS, runs, (medians) => Math.min(...medians.filter((value) => !Number.isNaN(value))));

/** @type {readonly Column[]} */
const GROWTH = [
  { key: 'map', title: 'map on screen, ms', format: ms },
  { key: 'switchSvg', title: 'metric switch while SVG, ms', format: ms },
  { key: 'switch', title: 'metric switch, MapLibre, ms', format: ms },
  { key: 'blocking', title: 'blocked in all, ms', format: ms },
  { key: 'heap', title: 'JS heap, MB', format: mb },
  { key: 'bytes', title: 'in all, KB', format: kb }
];

/** The same for pages with more and more areas: how they stand to the first. @param {Runs} runs */
export const growthTable = (runs) => tableOf(GROWTH, runs, ([first]) => first ?? NaN);

/**
 * @param {readonly Column[]} all
 * @param {Runs} runs
 * @param {(medians: readonly number[]) => number} yardstick what the ratios of a column are made with
 */
function tableOf(all, runs, yardstick) {
  const seen = (/** @type {string} */ key) =>
    new Map(
      [...runs].map(([name, results]) => [
        name,
        results.map((result) => result[key]).filter((v) => v !== undefined)
      ])
    );
  const columns = all.map((column) => {
    const values = seen(column.key);
    return { ...column, values, best: yardstick([...values.values()].map(median)) };
  });
  const rows = [...runs.keys()].map((name) => [
    name,
    ...columns.map(({ values, best, format }) => {
      const list = values.get(name) ?? [];
      if (list.length === 0) return '–';
      const middle = median(list);
      const ratio = best > 0 ? ` (${(middle / best).toFixed(2)}×)` : '';
      const [low, high] = [format(Math.min(...list)), format(Math.max(...list))];
      return `**${format(middle)}**${ratio}${low === high ? '' : `<br>${low}–${high}`}`;
    })
  ]);
  return markdown([['', ...columns.map(({ title }) => title)], ...rows]);
}
