import edition from '$year/edition.json';

/** What a year's figures are called, and where they come from. */
export interface Edition {
  readonly year: number;
  /** Title of the report. */
  readonly report: string;
  /** When it was published, as in “August 2021”. */
  readonly published: string;
  /** Which figures of the U.S. Census Bureau the rates divide by, as in “2020 Census”. */
  readonly population: string;
  /** The day for which those hold, as in “April 1, 2020”. */
  readonly populationDay: string;
}

/** The edition that this build is of; scripts/years.mjs has checked it. */
export const EDITION: Edition = edition;
