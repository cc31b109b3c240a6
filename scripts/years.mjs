/** The years there are figures of: each is a folder of data/. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const DATA = fileURLToPath(new URL('../data', import.meta.url));
const EDITION = 'edition.json';
/** The files that every year has beside its tables. */
const NEEDED = [EDITION, 'datapackage.json', 'caveats.txt'];

/** The year whose figures the tests know, also when there are others. */
export const TESTED_YEAR = 2020;

/** What a year's edition.json says, and how. */
const TEXTS = ['report', 'published', 'population', 'populationDay', 'note'];

/** The one year that there is for the tests, by the variable ONLY_YEAR or as unit tests; none for everyone else. */
const onlyYear = () => Number(process.env.ONLY_YEAR ?? (process.env.VITEST ? TESTED_YEAR : 0));

/** The years, the newest first, or the one that the tests know. @throws when there is none */
export function allYears(data = DATA) {
  const years = readdirSync(data)
    .filter((name) => /^\d{4}$/.test(name))
    .map(Number)
    .filter((year) => !onlyYear() || year === onlyYear())
    .sort((a, b) => b - a);
  if (years.length === 0) throw new Error(`${data}: there is no folder named after a year`);
  return years;
}

/**
 * Looks whether the files that a year needs are there, and whether edition.json says all that it has to. What the other
 * files say is checked by those that read them.
 * @param {number} year
 * @throws with file and reason, for all that is wrong
 */
export function checkYear(year, data = DATA) {
  const folder = path.join(data, String(year));
  const missing = NEEDED.filter((name) => !existsSync(path.join(folder, name)));
  if (missing.length > 0)
    throw new Error(missing.map((name) => `data/${year}/${name}: is not there`).join('\n'));
  const file = `data/${year}/${EDITION}`;
  const edition = parse(file, path.join(folder, EDITION));
  const { published } = edition;
  const problems = [
    ...(edition.year === year
      ? []
      : [`"year" is ${JSON.stringify(edition.year)}, but the folder is ${year}`]),
    ...TEXTS.filter((key) => typeof edition[key] !== 'string' || edition[key].trim() === '').map(
      (key) => `"${key}" is no text`
    ),
    ...(typeof published === 'string' && !/\b\d{4}$/.test(published)
      ? [`"published" is “${published}”, but must end with a year`]
      : []),
    ...Object.keys(edition)
      .filter((key) => key !== 'year' && !TEXTS.includes(key))
      .map((key) => `"${key}" is not known; there are year, ${TEXTS.join(', ')}`)
  ];
  if (problems.length > 0) throw new Error(problems.map((reason) => `${file}: ${reason}`).join('\n'));
}

/**
 * @param {string} file as messages name it
 * @param {string} location
 * @returns {Record<string, unknown>}
 */
function parse(file, location) {
  try {
    const parsed = JSON.parse(readFileSync(location, 'utf8'));
    if (typeof parsed !== 'object' || parsed === null) throw new Error('is no object');
    return parsed;
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message : error}`, { cause: error });
  }
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
