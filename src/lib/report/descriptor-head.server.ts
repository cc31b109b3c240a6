import { report, year } from './edition';
import { isObject, objects, text, type Json } from './json.server';
import type { Problems, Spot } from './table-error.server';

/** What the descriptor says of all tables together, and the site repeats. */
const TEXTS = ['name', 'title', 'description', 'version', 'created'];
const OF_THE_YEAR = ['name', 'title'];
/** The residents are counted once in ten years, and serve several reports. */
const OF_ANY_YEAR = 'under-18';
const A_YEAR = /\b20\d\d\b/;

/** Adds what is wrong with what a descriptor says of the whole: a text that is missing, or that of another year. */
export function checkHead(spot: Spot, descriptor: Json, problems: Problems): void {
  for (const key of TEXTS) if (text(descriptor[key]).trim() === '') problems.add(spot, `"${key}" is no text`);
  for (const key of OF_THE_YEAR) {
    const value = text(descriptor[key]);
    if (value !== '' && !value.includes(String(year)))
      problems.add({ ...spot, value }, `is the ${key}, and does not have the year ${year}`);
  }
  if (!/^\d{4}-\d{2}-\d{2}/.test(text(descriptor.created)))
    problems.add(spot, '"created" must begin with a day, as in 2026-11-22');
  for (const key of ['sources', 'licenses']) {
    const list = objects(descriptor[key]);
    if (list.length === 0) problems.add(spot, `there is no list "${key}"`);
    else if (list.some((entry) => text(entry.title) === '' || text(entry.path) === ''))
      problems.add(spot, `"${key}" has an entry without title or path`);
  }
  const titles = objects(descriptor.sources).map(({ title }) => text(title));
  if (titles.length > 0 && !titles.some((title) => title.includes(report)))
    problems.add(spot, `"sources" does not have the report of the year, “${report}”`);
  for (const table of objects(descriptor.resources))
    if (table.name !== OF_ANY_YEAR) checkTexts(spot, table, problems);
}

/** Adds what is said of a table and its columns and is of another year. */
function checkTexts(spot: Spot, { name, description, schema }: Json, problems: Problems): void {
  const columns = isObject(schema) ? objects(schema.fields) : [];
  for (const said of [description, ...columns.map((column) => column.description)].map(text))
    if (A_YEAR.test(said) && !said.includes(String(year)))
      problems.add({ ...spot, value: said }, `is said of ${text(name)}, and does not have the year ${year}`);
}
