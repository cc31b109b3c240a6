/** The years there are figures of: each is a folder of data/. */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The folder of the years. */
export const DATA = fileURLToPath(new URL('../data', import.meta.url));

/** The year whose figures the tests know, also when there are others. */
export const TESTED_YEAR = 2020;

/** The one year that there is for the tests, by the variable ONLY_YEAR or as unit tests; none for everyone else. */
const onlyYear = () => Number(process.env.ONLY_YEAR ?? (process.env.VITEST ? TESTED_YEAR : 0));

/**
 * The years, the newest first, or the one that the tests know.
 * @throws when there is none, or a folder that is not named after one
 */
export function allYears(data = DATA) {
  const folders = readdirSync(data, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => name);
  const others = folders.filter((name) => !/^\d{4}$/.test(name));
  if (others.length > 0)
    throw new Error(
      others.map((name) => `data/${name}: is a folder that is not named after a year`).join('\n')
    );
  const years = folders
    .map(Number)
    .filter((year) => !onlyYear() || year === onlyYear())
    .sort((a, b) => b - a);
  if (years.length === 0) throw new Error(`${data}: there is no folder named after a year`);
  return years;
}

/**
 * The year that this build is of: that of the variable REPORT_YEAR, or the newest.
 * @throws when there is no such year
 */
export function chosenYear(asked = process.env.REPORT_YEAR, data = DATA) {
  const years = allYears(data);
  const year = asked ? Number(asked) : years[0];
  if (year === undefined || !years.includes(year))
    throw new Error(`REPORT_YEAR is “${asked}”, but data/ has ${years.join(', ')}`);
  return year;
}
