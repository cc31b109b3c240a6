import { Problems } from './table-error.server';
import { checkNames, endOf, readTable, readWhole, type Cell, type Names, type Row } from './table.server';

/** What a cross table must hold: named rows of parts that add up to a total, and a last row named Total. */
export interface SummedLayout<Label extends string, Part extends string> {
  /** Column of the row names. */
  readonly label: Label;
  readonly parts: readonly Part[];
  /** The row names, without Total. */
  readonly names: Names;
}

export interface SummedRow<Part extends string> {
  readonly name: string;
  readonly numbers: Readonly<Record<Part | 'total', number>>;
  /** Where each number stands, to point at it if another table disagrees. */
  readonly cells: Row<Part | 'total'>;
}

export interface SummedTable<Part extends string> {
  /** In the order of the file, without the Total row. */
  readonly rows: readonly SummedRow<Part>[];
  /** The Total row, as published. */
  readonly total: SummedRow<Part>;
}

const TOTAL = 'Total';

/** Reads a table of counts and checks that every row and every column adds up to its published total. */
export function readSummedTable<Label extends string, Part extends string>(
  file: string,
  text: string | undefined,
  { label, parts, names }: SummedLayout<Label, Part>
): SummedTable<Part> {
  const problems = new Problems();
  const records = readTable<Label | Part | 'total'>(file, text, [label, ...parts, 'total']);
  const rows = records.map((record): SummedRow<Part> => {
    const columns: readonly (Part | 'total')[] = [...parts, 'total'];
    const numbers = columns.map((column) => [column, readWhole(record[column], problems)] as const);
    return {
      name: record[label].value,
      numbers: Object.fromEntries(numbers) as Record<Part | 'total', number>,
      cells: record
    };
  });

  const total = rows.at(-1);
  const end = endOf(file, records, label);
  const labels: Cell[] = records.map((record) => record[label]);
  checkNames(
    labels.filter((cell) => cell.value !== TOTAL),
    names,
    end,
    problems
  );
  for (const cell of labels.slice(0, -1)) {
    if (cell.value === TOTAL) problems.add(cell, 'may name the last row only');
  }
  if (total?.name !== TOTAL) {
    problems.add({ ...end, value: TOTAL }, 'is missing: the last row must hold the published totals');
  }
  problems.stopIfAny();
  if (!total) throw new RangeError(`${file} has no rows`);

  const table: SummedTable<Part> = { rows: rows.slice(0, -1), total };
  checkRows([...table.rows, total], parts, problems);
  checkColumns(table, parts, problems);
  problems.stopIfAny();
  return table;
}

function checkRows<Part extends string>(
  rows: readonly SummedRow<Part>[],
  parts: readonly Part[],
  problems: Problems
): void {
  const sumOfParts = parts.join(' + ');
  for (const { numbers, cells } of rows) {
    const sum = parts.reduce((before, part) => before + numbers[part], 0);
    if (sum !== numbers.total) problems.add(cells.total, `is not ${sumOfParts}, which is ${sum}`);
  }
}

function checkColumns<Part extends string>(
  { rows, total }: SummedTable<Part>,
  parts: readonly Part[],
  problems: Problems
): void {
  const columns: readonly (Part | 'total')[] = [...parts, 'total'];
  for (const column of columns) {
    const sum = rows.reduce((before, { numbers }) => before + numbers[column], 0);
    if (sum !== total.numbers[column]) {
      problems.add(total.cells[column], `is the published total, but the column adds up to ${sum}`);
    }
  }
}
