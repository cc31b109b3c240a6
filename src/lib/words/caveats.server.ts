import text from '$year/caveats.txt?raw';
import * as EDITION from '$lib/report/edition';
import { QUOTE } from './data';

/**
 * The paragraphs in which a report says what its figures are not.
 * @param file as messages name it
 * @throws when there are none, or when they do not have the sentence that the whole site repeats
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
  return paragraphs;
}

/** Opens them. */
export const CAVEATS_SUMMARY = 'What these figures are not';

/** The report's own words on what its figures are not, to be quoted whole: the long form of the caveat. */
export const CAVEATS: readonly string[] = readCaveats(`data/${EDITION.year}/caveats.txt`, text);
