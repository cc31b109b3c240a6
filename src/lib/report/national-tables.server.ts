import type { TableDescription } from './descriptor.server';
import type { NationalTable } from './report';
import { readSummedTable, type SummedRow } from './summed-table.server';
import { Problems, refuse, startOf, type Spot } from './table-error.server';
import { checkNames, endOf, readTable, type Cell, type Names, type Row } from './table.server';

/** A table as it is shown, and where its published totals stand, to point at them if another table disagrees. */
export interface ReadTable {
  readonly table: NationalTable;
  readonly totals: SummedRow<string> | null;
}

/** Column of shares of the whole; what they are shares of may stand in the column before it. */
const SHARE = 'percent';

/** The names of the rows, and how a message speaks of them. */
function namesOf({ label }: TableDescription, names: readonly string[]): Names {
  const kind = label.title.toLowerCase();
  return {
    expected: names,
    kind: `${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${kind} of the report`,
    missing: `is missing: the ${kind} has no row`
  };
}

const shown = ({ name, title, label, fields }: TableDescription): Omit<NationalTable, 'rows' | 'total'> => ({
  name,
  title,
  label: label.title,
  columns: fields.slice(1).map(({ name, title, unit }) => ({ name, title, unit }))
});

/**
 * Reads a national table of the report by what its descriptor says of it: counts that add up to published totals in the
 * last row, or shares in percent, which are recomputed from their counts or add up to 100.
 */
export function readNationalTable(
  file: string,
  text: string | undefined,
  description: TableDescription
): ReadTable {
  const { name, label, fields } = description;
  const rows =
    label.values ??
    refuse(
      { ...startOf(file), columnName: label.name, value: name },
      'has no list of its rows in the descriptor ("constraints.enum" of the first column)'
    );
  return fields.some((field) => field.name === SHARE)
    ? { table: readShares(file, text, description, rows), totals: null }
    : readSums(file, text, description, rows);
}

function readSums(
  file: string,
  text: string | undefined,
  description: TableDescription,
  names: readonly string[]
): ReadTable {
  const columns = description.fields.slice(1).map(({ name }) => name);
  const { rows, total } = readSummedTable(file, text, {
    label: description.label.name,
    columns,
    names: namesOf(description, names.slice(0, -1)),
    totalName: names.at(-1) ?? ''
  });
  const line = ({ name, numbers }: SummedRow<string>) => ({
    name,
    figures: columns.map((column) => numbers[column] ?? NaN)
  });
  return { table: { ...shown(description), rows: rows.map(line), total: line(total) }, totals: total };
}

function readShares(
  file: string,
  text: string | undefined,
  description: TableDescription,
  names: readonly string[]
): NationalTable {
  const problems = new Problems();
  const label = description.label.name;
  const columns = description.fields.slice(1);
  const records = readTable(file, text, [label, ...columns.map(({ name }) => name)]);
  const rows = records.map((record) => ({
    name: record[label]?.value ?? '',
    figures: columns.map(({ name, type }) => readNumber(record, name, type === 'integer', problems))
  }));
  const labels = records.flatMap((record) => record[label] ?? []);
  checkNames(labels, namesOf(description, names), endOf(file, records, label), problems);
  problems.stopIfAny();
  checkShares(records, rows, endOf(file, records, label), problems);
  problems.stopIfAny();
  return { ...shown(description), rows, total: null };
}

function readNumber(record: Row<string>, name: string, whole: boolean, problems: Problems): number {
  const cell = record[name];
  if (!cell) return NaN;
  if (whole ? /^(0|[1-9]\d*)$/.test(cell.value) : /^\d+(\.\d+)?$/.test(cell.value)) return Number(cell.value);
  problems.add(cell, whole ? 'is not a whole number' : 'is not a number');
  return NaN;
}

function checkShares(
  records: readonly Row<string>[],
  rows: NationalTable['rows'],
  end: Spot,
  problems: Problems
): void {
  const shares = rows.map(({ figures }) => figures.at(-1) ?? NaN);
  const counts = rows.map(({ figures }) => (figures.length > 1 ? (figures[0] ?? NaN) : null));
  if (counts.includes(null)) {
    const sum = shares.reduce((before, share) => before + share, 0);
    if (Math.abs(sum - 100) > 1e-9)
      problems.add({ ...end, value: String(sum) }, 'is the sum of the shares, not 100');
    return;
  }
  const all = counts.reduce<number>((before, count) => before + (count ?? 0), 0);
  records.forEach((record, i) => {
    const cell: Cell | undefined = record[SHARE];
    const computed = ((100 * (counts[i] ?? 0)) / all).toFixed(2);
    if (cell && cell.value !== computed)
      problems.add(cell, `is not the share of ${counts[i]} in ${all}, which is ${computed}`);
  });
}
