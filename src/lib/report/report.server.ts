import { DESCRIPTOR } from './descriptor.server';
import { readReport } from './read-report.server';
import type { Report } from './report';
import descriptor from '$year/datapackage.json?raw';

const texts = import.meta.glob<string>('$year/*.csv', { query: '?raw', import: 'default', eager: true });

const byFileName = Object.fromEntries(
  Object.entries(texts).map(([path, text]) => [path.slice(path.lastIndexOf('/') + 1), text])
);

/** The report of this build’s year. Importing it checks the tables, so that a wrong one stops the build. */
export const report: Report = readReport({ ...byFileName, [DESCRIPTOR]: descriptor });
