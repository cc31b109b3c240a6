/** What can be told of a year's files before its tables are read: whether they are there, readable, and its own. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { allYears, DATA } from './years.mjs';

const EDITION = 'edition.json';
const CAVEATS = 'caveats.txt';
/** The files that every year has beside its tables. */
const NEEDED = [EDITION, 'datapackage.json', CAVEATS];
/** Those that cannot be the same in two years. */
const OWN = ['cases-by-place.csv', CAVEATS];

/** What a year's edition.json says, and how. */
const TEXTS = ['report', 'published', 'population', 'populationDay', 'note'];
/** Those that are of no other year where they name one; a census can serve several. */
const OWN_TEXTS = ['report', 'published', 'note'];

const MONTHS = [...Array(12).keys()].map((month) =>
  new Date(2000, month).toLocaleString('en-US', { month: 'long' })
);
const PUBLISHED = new RegExp(`^(${MONTHS.join('|')}) \\d{4}$`);

/**
 * Looks whether the files that a year needs are there, are text in UTF-8, and were not left as they are in an earlier
 * year, and whether edition.json says all that it has to. What the other files say is checked by those that read them.
 * @param {number} year
 * @throws with file and reason, for all that is wrong
 */
export function checkYear(year, data = DATA) {
  const folder = path.join(data, String(year));
  const missing = NEEDED.filter((name) => !existsSync(path.join(folder, name)));
  stopIfAny(missing.map((name) => `data/${year}/${name}: is not there`));
  const names = readdirSync(folder).filter((name) => /\.(csv|json|txt)$/.test(name));
  stopIfAny(names.flatMap((name) => encodingProblem(path.join(folder, name), `data/${year}/${name}`)));

  const earlier = allYears(data).filter((other) => other < year);
  const edition = parse(data, year);
  stopIfAny([
    ...editionProblems(edition, year).map((reason) => `data/${year}/${EDITION}: ${reason}`),
    ...earlier.flatMap((other) => copies(data, year, edition, other))
  ]);
}

/** @param {readonly string[]} problems */
function stopIfAny(problems) {
  if (problems.length > 0) throw new Error(problems.join('\n'));
}

/**
 * @param {string} location
 * @param {string} file as messages name it
 */
function encodingProblem(location, file) {
  const text = readFileSync(location, 'utf8');
  // What stands for bytes that are not UTF-8.
  const line = text.split('\n').findIndex((part) => part.includes('\uFFFD')) + 1;
  if (line > 0) return [`${file}:${line}: is not UTF-8`];
  if (file.endsWith('.json') && text.startsWith('\uFEFF'))
    return [`${file}:1: begins with a byte order mark, which JSON must not have`];
  return [];
}

/**
 * @param {Record<string, unknown>} edition
 * @param {number} year
 */
function editionProblems(edition, year) {
  const { published } = edition;
  const isText = typeof published === 'string' && published.trim() !== '';
  return [
    ...(edition.year === year
      ? []
      : [`"year" is ${JSON.stringify(edition.year)}, but the folder is ${year}`]),
    ...TEXTS.filter((key) => typeof edition[key] !== 'string' || edition[key].trim() === '').map(
      (key) => `"${key}" is no text`
    ),
    ...(isText && !PUBLISHED.test(published)
      ? [`"published" is “${published}”, but must be a month and a year, as in “August 2021”`]
      : []),
    ...(isText && PUBLISHED.test(published) && Number(published.slice(-4)) < year
      ? [`"published" is “${published}”, which is before ${year}`]
      : []),
    ...Object.keys(edition)
      .filter((key) => key !== 'year' && !TEXTS.includes(key))
      .map((key) => `"${key}" is not known; there are year, ${TEXTS.join(', ')}`)
  ];
}

/**
 * What was left as it is in another year, from which the folder was copied.
 * @param {string} data
 * @param {number} year
 * @param {Record<string, unknown>} edition
 * @param {number} other
 */
function copies(data, year, edition, other) {
  /** @param {string} name */
  const isSame = (name) => {
    const [own, others] = [year, other].map((of) => path.join(data, String(of), name));
    if (!own || !others || !existsSync(own) || !existsSync(others)) return false;
    return readFileSync(own).equals(readFileSync(others));
  };
  const before = existsSync(path.join(data, String(other), EDITION)) ? parse(data, other) : {};
  return [
    ...OWN.filter(isSame).map((name) => `data/${year}/${name}: is the same as data/${other}/${name}`),
    ...OWN_TEXTS.filter((key) => edition[key] === before[key] && /\d{4}/.test(String(edition[key]))).map(
      (key) =>
        `data/${year}/${EDITION}: "${key}" is “${edition[key]}”, the same as in data/${other}/${EDITION}`
    )
  ];
}

/**
 * A year's edition.json.
 * @param {string} data
 * @param {number} year
 * @returns {Record<string, unknown>}
 */
function parse(data, year) {
  try {
    const parsed = JSON.parse(readFileSync(path.join(data, String(year), EDITION), 'utf8'));
    if (typeof parsed !== 'object' || parsed === null) throw new Error('is no object');
    return parsed;
  } catch (error) {
    const reason = error instanceof Error ? error.message : error;
    throw new Error(`data/${year}/${EDITION}: ${reason}`, { cause: error });
  }
}
