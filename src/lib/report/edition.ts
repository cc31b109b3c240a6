/*
 * What the figures of the build's year are called, and where they come from; scripts/years.mjs has checked the file.
 * Named exports become part of the sentences they stand in while the site is built.
 */
import { published } from '$year/edition.json';

export {
  year,
  /** Title of the report. */
  report,
  /** When it was published, as in “August 2021”. */
  published,
  /** Which figures of the U.S. Census Bureau the rates divide by, as in “2020 Census”. */
  population,
  /** The day for which those hold, as in “April 1, 2020”. */
  populationDay,
  /** What has to be known of the year to compare it with others. */
  note
} from '$year/edition.json';

/** The year of that, as in “2021”. */
export const yearPublished = published.slice(-4);
