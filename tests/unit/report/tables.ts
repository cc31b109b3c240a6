import { readFileSync } from 'node:fs';
import { readReport } from '../../../src/lib/report/read-report.server';
import { ReportError, type TableError } from '../../../src/lib/report/table-error.server';

const FILE_NAMES = [
  'cases-by-place.csv',
  'case-types.csv',
  'age-by-race.csv',
  'headline.csv',
  'offender-relationships.csv',
  'under-18.csv',
  'victim-age.csv',
  'victim-gender.csv',
  'victim-identification-requests.csv',
  'datapackage.json'
] as const;

export type FileName = (typeof FILE_NAMES)[number];

/** The published tables and their descriptor as they stand on disk. */
export function goodTables(): Record<FileName, string> {
  const texts = FILE_NAMES.map((name) => [name, readFileSync(`data/2020/${name}`, 'utf8')]);
  return Object.fromEntries(texts) as Record<FileName, string>;
}

/** The published tables with one passage of one file replaced; the passage must be there. */
export function damaged(file: FileName, passage: string, replacement: string): Record<FileName, string> {
  const tables = goodTables();
  if (!tables[file].includes(passage)) throw new Error(`${file} does not contain ${passage}`);
  return { ...tables, [file]: tables[file].replace(passage, () => replacement) };
}

/** The problems a set of tables is refused for; fails if it is accepted. */
export function problemsOf(tables: Readonly<Record<string, string>>): readonly TableError[] {
  try {
    readReport(tables);
  } catch (error) {
    if (error instanceof ReportError) return error.problems;
    throw error;
  }
  throw new Error('the tables were accepted');
}

/** The messages of `problemsOf`. */
export function messagesOf(tables: Readonly<Record<string, string>>): string[] {
  return problemsOf(tables).map((problem) => problem.message);
}
