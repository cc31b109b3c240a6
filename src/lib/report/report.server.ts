import { DESCRIPTOR } from './descriptor.server';
import { readReport } from './read-report.server';
import { publishedTables } from './published-tables.server';
import type { Report } from './report';
import descriptor from '$year/datapackage.json?raw';

const byFileName = Object.fromEntries([...publishedTables].map(([name, text]) => [`${name}.csv`, text]));

/** The report of this build’s year. Importing it checks the tables, so that a wrong one stops the build. */
export const report: Report = readReport({ ...byFileName, [DESCRIPTOR]: descriptor });
