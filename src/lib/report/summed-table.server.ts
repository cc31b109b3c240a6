import { Problems } from './table-error.server';
import { checkNames, endOf, readTable, readWhole, type Cell, type Names, type Row } from './table.server';

/** What a table of counts must hold: named rows, and a last row to which the columns add up. */
export interface SummedLayout<Label extends string, Column extends string> {
  /** Column of the row names. */
  readonly label: Label;
  /** All columns of numbers. Where one is called `total`, the others are its parts. */
  readonly columns: readonly Column[];
  /** The row names, without that of the last. */
  readonly names: Names;
  /** Name of the last row, which holds the published totals. */
  readonly totalName: string;
}

export interface SummedRow<Column extends string> {
  readonly name: string;
  readonly numbers: Readonly<Record<Column, number>>;
  /** Where each number stands, to point at it if another table disagrees. */
  readonly cells: Row<Column>;
}

export interface SummedTable<Column extends string> {
  /** In the order of the file, without the last. */
  readonly rows: readonly SummedRow<Column>[];
  /** The row of totals, as published. */
  readonly total: SummedRow<Column>;
}

/** Column of sums over a row. */
const SUM = 'total';

/** Reads a table of counts and checks that every row and every column adds up to its published total. */
export function readSummedTable<Label extends string, Column extends string>(
  file: string,
  text: string | undefined,
  { label, columns, names, totalName }: SummedLayout<Label, Column>
): SummedTable<Column> {
  const problems = new Problems();
  const records = readTable<Label | Column>(file, text, [label, ...columns]);
  const rows = records.map((record): SummedRow<Column> => {
    const numbers = columns.map((column) => [column, readWhole(record[column], problems)] as const);
    return {
      name: record[label].value,
      numbers: Object.fromEntries(numbers) as Record<Column, number>,
      cells: record
    };
  });

  const total = rows.at(-1);
  const end = endOf(file, records, label);
  const labels: Cell[] = records.map((record) => record[label]);
  checkNames(
    labels.filter((cell) => cell.value !== totalName),
    names,
    end,
    problems
  );
  for (const cell of labels.slice(0, -1)) {
    if (cell.value === totalName) problems.add(cell, 'may name the last row only');
  }
  if (total?.name !== totalName) {
    problems.add({ ...end, value: totalName }, 'is missing: the last row must hold the published totals');
  }
  problems.stopIfAny();
  if (!total) throw new RangeError(`${file} has no rows`);

  const table: SummedTable<Column> = { rows: rows.slice(0, -1), total };
  checkRows([...table.rows, total], columns, problems);
  checkColumns(table, columns, problems);
  problems.stopIfAny();
  return table;
}

function checkRows<Column extends string>(
  rows: readonly SummedRow<Column>[],
  columns: readonly Column[],
  problems: Problems
): void {
  const sumColumn = columns.find((column) => column === SUM);
  if (sumColumn === undefined) return;
  const parts = columns.filter((column) => column !== sumColumn);
  for (const { numbers, cells } of rows) {
    const sum = parts.reduce((before, part) => before + numbers[part], 0);
    if (sum !== numbers[sumColumn])
      problems.add(cells[sumColumn], `is not ${parts.join(' + ')}, which is ${sum}`);
  }
}

function checkColumns<Column extends string>(
  { rows, total }: SummedTable<Column>,
  columns: readonly Column[],
  problems: Problems
): void {
  for (const column of columns) {
    const sum = rows.reduce((before, { numbers }) => before + numbers[column], 0);
    if (sum !== total.numbers[column]) {
      problems.add(total.cells[column], `is the published total, but the column adds up to ${sum}`);
    }
  }
}
