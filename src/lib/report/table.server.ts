import { parseCsv, type Field } from './csv.server';
import { Problems, refuse, startOf, type Spot } from './table-error.server';

/** A field that stands under a column of its table. */
export interface Cell extends Spot {
  readonly value: string;
}

/** One record, its cells by column name. */
export type Row<Column extends string> = Readonly<Record<Column, Cell>>;

/** Reads a table that has exactly these columns in this order, and refuses any other header or any ragged row. */
export function readTable<const Column extends string>(
  file: string,
  text: string | undefined,
  columns: readonly Column[]
): Row<Column>[] {
  const [header = [], ...records] = parseCsv(file, text ?? refuse(startOf(file), 'the file is missing'));
  const problems = new Problems();
  checkHeader(file, header, columns, problems);
  problems.stopIfAny();
  for (const record of records) checkWidth(file, record, columns, problems);
  problems.stopIfAny();
  return records.map((record) => toRow(file, record, columns));
}

/** The whole number in a cell: digits alone, as `30`; not `1,234`, `1.5`, ` 7`, `007` or nothing. */
export function readWhole(cell: Cell, problems: Problems): number {
  const number = Number(cell.value);
  if (/^-\d+(\.\d+)?$/.test(cell.value)) problems.add(cell, 'is a negative number');
  else if (!/^(0|[1-9]\d*)$/.test(cell.value)) problems.add(cell, 'is not a whole number');
  else if (!Number.isSafeInteger(number)) problems.add(cell, 'is too large to be exact');
  else return number;
  return NaN;
}

/** The names that a column must hold, each once, and how a message speaks of them. */
export interface Names {
  readonly expected: readonly string[];
  /** Completes "… is not", as in `a case type of the report`. */
  readonly kind: string;
  /** Completes the name that has no row. */
  readonly missing: string;
}

/** Reports every cell with an unknown name or one that came before, and, at `end`, every name without a row. */
export function checkNames(cells: readonly Cell[], names: Names, end: Spot, problems: Problems): void {
  const lines = new Map<string, number>();
  for (const cell of cells) {
    const earlier = lines.get(cell.value);
    if (!names.expected.includes(cell.value)) problems.add(cell, `is not ${names.kind}`);
    else if (earlier !== undefined) problems.add(cell, `is a duplicate: it is on line ${earlier} already`);
    else lines.set(cell.value, cell.line);
  }
  for (const name of names.expected) {
    if (!lines.has(name)) problems.add({ ...end, value: name }, names.missing);
  }
}

/** Where a table ends: the place to point at when a row is missing. */
export function endOf<Column extends string>(
  file: string,
  rows: readonly Row<Column>[],
  column: Column
): Spot {
  const spot: Spot = rows.at(-1)?.[column] ?? { file, line: 1, column: 1, columnName: column, value: null };
  return { ...spot, value: null };
}

function checkHeader(
  file: string,
  header: readonly Field[],
  columns: readonly string[],
  problems: Problems
): void {
  const names = header.map((field) => field.text);
  const line = header[0]?.line ?? 1;
  columns.forEach((name, index) => {
    if (names.includes(name)) return;
    problems.add({ file, line, column: index + 1, columnName: name, value: name }, 'is a missing column');
  });
  for (const { text, column } of header) {
    const spot: Spot = { file, line, column, columnName: text, value: text };
    if (!columns.includes(text)) problems.add(spot, 'is an extra column');
    else if (names.indexOf(text) !== column - 1)
      problems.add(spot, 'is an extra column: it is there already');
    else if (names.length === columns.length && columns[column - 1] !== text)
      problems.add(spot, `is out of order: "${columns[column - 1]}" belongs here`);
  }
}

function checkWidth(
  file: string,
  record: readonly Field[],
  columns: readonly string[],
  problems: Problems
): void {
  if (record.length === columns.length) return;
  const first = record[columns.length];
  problems.add(
    {
      file,
      line: first?.line ?? record.at(-1)?.line ?? 1,
      column: Math.min(record.length, columns.length) + 1,
      columnName: columns[record.length] ?? null,
      value: first?.text ?? null
    },
    first
      ? `is an extra field: the row has ${record.length} fields, the table ${columns.length} columns`
      : `a field is missing: the row has ${record.length} fields, the table ${columns.length} columns`
  );
}

function toRow<Column extends string>(
  file: string,
  record: readonly Field[],
  columns: readonly Column[]
): Row<Column> {
  const cells = columns.map((columnName, index): [Column, Cell] => {
    const field = record[index];
    if (!field) throw new RangeError(`${file}: a row is narrower than its header`);
    return [columnName, { file, columnName, value: field.text, line: field.line, column: field.column }];
  });
  return Object.fromEntries(cells) as Row<Column>;
}
