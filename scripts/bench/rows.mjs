/** What the table tells of each target, in one condition. */

const ms = (/** @type {number} */ value) => Math.round(value).toLocaleString('en-US');
const kb = (/** @type {number} */ value) => (value / 1024).toFixed(0);
const mb = (/** @type {number} */ value) => (value / 1e6).toFixed(1);

/**
 * @typedef {{ key: string, title: string, format: (value: number) => string }} Column
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
 * @param {ReadonlyMap<string, readonly Readonly<Record<string, number>>[]>} runs by target
 */
export function table(runs) {
  const seen = (/** @type {string} */ key) =>
    new Map(
      [...runs].map(([name, results]) => [
        name,
        results.map((result) => result[key]).filter((v) => v !== undefined)
      ])
    );
  const columns = COLUMNS.map((column) => {
    const values = seen(column.key);
    const best = Math.min(...[...values.values()].filter((list) => list.length > 0).map(median));
    return { ...column, values, best };
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
