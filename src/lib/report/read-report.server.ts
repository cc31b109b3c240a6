import { DESCRIPTOR, readDescriptor, type TableDescription } from './descriptor.server';
import { year } from './edition';
import { readHeadline, type HeadlineRow } from './headline.server';
import { readNationalTable, type ReadTable } from './national-tables.server';
import { PLACES } from './places';
import type { PlaceRow, Report } from './report';
import { readSummedTable, type SummedTable } from './summed-table.server';
import { Problems, readAll, refuse, startOf, type Spot } from './table-error.server';
import type { Cell } from './table.server';
import { readUnder18 } from './under-18.server';

/** Where the tables are, from the root of the project. */
export const FOLDER = `data/${year}`;

/** The tables that every year has; the others are those that its descriptor lists. */
const CASES = 'cases-by-place';
/** Where the cases by place are, as messages name it. */
export const CASES_FILE = `${FOLDER}/${CASES}.csv`;
const UNDER_18 = 'under-18';
const HEADLINE = 'headline';

const COUNTS = ['active', 'resolved', 'total'] as const;
type CountsTable = SummedTable<(typeof COUNTS)[number]>;

interface Tables {
  readonly cases: CountsTable;
  readonly under18: ReadonlyMap<string, number>;
  readonly headline: readonly HeadlineRow[];
  readonly national: readonly ReadTable[];
}

const spotOf = (name: string): Spot => startOf(`${FOLDER}/${name}`);

/**
 * Reads and checks a year's tables, given with their descriptor as text by file name.
 * Throws a `ReportError` that holds the problems found, each with its file, line, column, value and reason.
 */
export function readReport(texts: Readonly<Record<string, string>>): Report {
  const descriptor = readDescriptor(`${FOLDER}/${DESCRIPTOR}`, texts[DESCRIPTOR]);
  checkFiles(texts, [...descriptor.values()]);
  const described = (name: string): TableDescription =>
    descriptor.get(name) ??
    refuse({ ...spotOf(DESCRIPTOR), value: name }, 'is not in "resources", and every year needs it');
  const from =
    <Table>(
      reader: (file: string, text: string | undefined, description: TableDescription) => Table,
      name: string
    ) =>
    (): Table => {
      const description = described(name);
      return reader(`${FOLDER}/${description.path}`, texts[description.path], description);
    };
  const others = [...descriptor.keys()].filter((name) => ![CASES, UNDER_18, HEADLINE].includes(name));
  const tables = readAll<Tables>({
    cases: from(readCases, CASES),
    headline: descriptor.has(HEADLINE) ? from(readHeadline, HEADLINE) : () => [],
    national: () =>
      Object.values(readAll(Object.fromEntries(others.map((name) => [name, from(readNationalTable, name)])))),
    under18: from(readUnder18, UNDER_18)
  });
  checkAgreement(tables);
  const { cases, under18, headline, national } = tables;
  return {
    year,
    places: toPlaces(cases, under18),
    national: cases.total.numbers,
    tables: national.map(({ table }) => table),
    headline: headline.map((row) => row.figure)
  };
}

/** Every table in the folder is listed, and every listed one is there. */
function checkFiles(texts: Readonly<Record<string, string>>, tables: readonly TableDescription[]): void {
  const problems = new Problems();
  const listed = tables.map(({ path }) => path);
  for (const name of listed.filter((path) => texts[path] === undefined))
    problems.add(spotOf(name), 'the file is missing');
  for (const name of Object.keys(texts).filter((file) => file !== DESCRIPTOR && !listed.includes(file)))
    problems.add(spotOf(name), `the file is not in "resources" of ${DESCRIPTOR}`);
  problems.stopIfAny();
}

function readCases(file: string, text: string | undefined, { label }: TableDescription): CountsTable {
  const problems = new Problems();
  for (const { name } of PLACES.filter((place) => label.values && !label.values.includes(place.name)))
    problems.add({ ...spotOf(DESCRIPTOR), value: name }, `is not in the "enum" of the places of ${CASES}`);
  problems.stopIfAny();
  return readSummedTable(file, text, {
    label: label.name,
    columns: COUNTS,
    names: {
      expected: PLACES.map((place) => place.name),
      kind: 'a place of the report (src/lib/report/places.ts has them)',
      missing: 'is missing: the place has no row'
    },
    totalName: 'Total'
  });
}

/** What is counted in more than one table is the same in all of them. */
function checkAgreement({ cases, national, headline }: Tables): void {
  const problems = new Problems();
  const published: Readonly<Record<string, number>> = cases.total.numbers;
  const compare = (cell: Cell, value: number, expected: number): void => {
    if (value === expected) return;
    problems.add(cell, `is not the national figure of ${CASES}.csv, which is ${expected}`);
  };
  for (const { totals } of national) {
    for (const column of COUNTS) {
      const cell = totals?.cells[column];
      const expected = published[column];
      if (totals && cell && expected !== undefined) compare(cell, totals.numbers[column] ?? NaN, expected);
    }
  }
  for (const { figure, valueCell } of headline) {
    if (figure.id === `ncmec-cases-${year}`) compare(valueCell, figure.value, cases.total.numbers.total);
  }
  problems.stopIfAny();
}

function toPlaces({ rows }: CountsTable, under18: Tables['under18']): PlaceRow[] {
  const byName = new Map(rows.map((row) => [row.name, row.numbers]));
  return PLACES.flatMap((place) => {
    const counts = byName.get(place.name);
    return counts ? { ...place, ...counts, under18: under18.get(place.name) ?? null } : [];
  });
}
