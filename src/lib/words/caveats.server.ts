import text from '$year/caveats.txt?raw';
import * as EDITION from '$lib/report/edition';
import { QUOTE } from './data';

/**
 * The paragraphs in which a report says what its figures are not.
 * @param file as messages name it
 * @throws when there are none, when they do not have the sentence that the whole site repeats, or when they name years
 * and not their own
 */
export function readCaveats(file: string, contents: string): readonly string[] {
  const paragraphs = contents
    .split(/\r?\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
  if (paragraphs.length === 0) throw new Error(`${file}:1: there is no caveat`);
  if (!paragraphs.some((paragraph) => paragraph.includes(QUOTE)))
    throw new Error(
      `${file}:1: “${QUOTE}” is not in it. If the report says it in other words, QUOTE in src/lib/words/data.ts and CAVEAT in src/lib/words/site.ts must follow`
    );
  const years: readonly string[] = contents.match(/\b20\d\d\b/g) ?? [];
  if (years.length > 0 && !years.includes(String(EDITION.year)))
    throw new Error(
      `${file}:1: names ${[...new Set(years)].join(', ')} and not ${EDITION.year}: is it that of another year?`
    );
  return paragraphs;
}

/** Opens them. */
export const CAVEATS_SUMMARY = 'What these figures are not';

/** The report's own words on what its figures are not, to be quoted whole: the long form of the caveat. */
export const CAVEATS: readonly string[] = readCaveats(`data/${EDITION.year}/caveats.txt`, text);
