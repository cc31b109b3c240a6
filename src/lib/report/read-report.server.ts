import { readHeadline, type HeadlineRow } from './headline.server';
import { PLACES } from './places';
import { AGE_GROUPS, CASE_TYPES, NATIONAL_HEADLINE, RACES, YEAR } from './published.server';
import type { AgeGroupRow, PlaceRow, Report } from './report';
import { readSummedTable, type SummedTable } from './summed-table.server';
import { Problems, readAll } from './table-error.server';
import type { Cell } from './table.server';
import { readUnder18 } from './under-18.server';

/** Where the tables are, from the root of the project. */
export const FOLDER = `data/${YEAR}`;

/** The tables a report is read from. */
export const FILES = {
  casesByPlace: 'cases-by-place.csv',
  caseTypes: 'case-types.csv',
  ageByRace: 'age-by-race.csv',
  headline: 'headline.csv',
  under18: 'under-18.csv'
} as const;

const COUNTS = ['active', 'resolved'] as const;
type CountsTable = SummedTable<(typeof COUNTS)[number]>;
type AgeTable = SummedTable<(typeof RACES)[number]['column']>;

interface Tables {
  readonly casesByPlace: CountsTable;
  readonly caseTypes: CountsTable;
  readonly ageByRace: AgeTable;
  readonly headline: readonly HeadlineRow[];
  readonly under18: ReadonlyMap<string, number>;
}

/**
 * Reads and checks the published tables, given as CSV text by file name.
 * Throws a `ReportError` that holds the problems found, each with its file, line, column, value and reason.
 */
export function readReport(texts: Readonly<Record<string, string>>): Report {
  const from = <Table>(reader: (file: string, text: string | undefined) => Table, name: string) => {
    return (): Table => reader(`${FOLDER}/${name}`, texts[name]);
  };
  const tables = readAll<Tables>({
    casesByPlace: from(readCasesByPlace, FILES.casesByPlace),
    caseTypes: from(readCaseTypes, FILES.caseTypes),
    ageByRace: from(readAgeByRace, FILES.ageByRace),
    headline: from(readHeadline, FILES.headline),
    under18: from(readUnder18, FILES.under18)
  });
  checkAgreement(tables);
  const { casesByPlace, caseTypes, ageByRace, headline, under18 } = tables;
  return {
    year: YEAR,
    places: toPlaces(casesByPlace, under18),
    national: casesByPlace.total.numbers,
    caseTypes: caseTypes.rows.map(({ name, numbers }) => ({ name, ...numbers })),
    races: RACES.map((race) => race.name),
    ageGroups: ageByRace.rows.map(toAgeGroup),
    allAges: toAgeGroup(ageByRace.total),
    headline: headline.map((row) => row.figure)
  };
}

function readCasesByPlace(file: string, text: string | undefined): CountsTable {
  const names = {
    expected: PLACES.map((place) => place.name),
    kind: 'a place of the report',
    missing: 'is missing: the place has no row'
  };
  return readSummedTable(file, text, { label: 'place', parts: COUNTS, names });
}

function readCaseTypes(file: string, text: string | undefined): CountsTable {
  const names = {
    expected: CASE_TYPES,
    kind: 'a case type of the report',
    missing: 'is missing: the case type has no row'
  };
  return readSummedTable(file, text, { label: 'case_type', parts: COUNTS, names });
}

function readAgeByRace(file: string, text: string | undefined): AgeTable {
  const names = {
    expected: AGE_GROUPS,
    kind: 'an age group of the report',
    missing: 'is missing: the age group has no row'
  };
  return readSummedTable(file, text, {
    label: 'age_group',
    parts: RACES.map((race) => race.column),
    names
  });
}

function checkAgreement({ casesByPlace, caseTypes, ageByRace, headline }: Tables): void {
  const problems = new Problems();
  const national = casesByPlace.total.numbers;
  const compare = (cell: Cell, value: number, published: number): void => {
    if (value === published) return;
    problems.add(cell, `is not the national figure of ${FILES.casesByPlace}, which is ${published}`);
  };
  for (const column of [...COUNTS, 'total'] as const) {
    compare(caseTypes.total.cells[column], caseTypes.total.numbers[column], national[column]);
  }
  compare(ageByRace.total.cells.total, ageByRace.total.numbers.total, national.total);
  for (const { figure, valueCell } of headline) {
    if (figure.id === NATIONAL_HEADLINE) compare(valueCell, figure.value, national.total);
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

function toAgeGroup({ name, numbers }: AgeTable['total']): AgeGroupRow {
  return { name, cases: RACES.map((race) => numbers[race.column]), total: numbers.total };
}
