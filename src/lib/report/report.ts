/** A place of the report: 50 states, the District of Columbia, Puerto Rico, and International. */
export interface Place {
  /** Name in lower case with hyphens; part of the place's address. */
  readonly slug: string;
  readonly name: string;
  /** Two-letter postal code; `null` for International. */
  readonly usps: string | null;
  /** Two-digit FIPS code, the id of the place's shape in us-atlas; `null` for International. */
  readonly fips: string | null;
}

/** Cases as published. `active + resolved === total` holds, checked when the table is read. */
export interface Counts {
  readonly active: number;
  readonly resolved: number;
  readonly total: number;
}

export interface PlaceRow extends Place, Counts {
  /** Residents under 18, 2020 Census, April 1, 2020; `null` for International, which has no denominator. */
  readonly under18: number | null;
}

export interface CaseTypeRow extends Counts {
  readonly name: string;
}

export interface AgeGroupRow {
  readonly name: string;
  /** Cases by race, in the order of `Report.races`. */
  readonly cases: readonly number[];
  readonly total: number;
}

/** One figure of the report's prose, with the sentence it comes from. */
export interface HeadlineFigure {
  readonly id: string;
  readonly value: number;
  /** Whether the report says "more than" before the value. */
  readonly moreThan: boolean;
  readonly unit: string;
  readonly sentence: string;
}

/** What was published, read and checked once. */
export interface Report {
  readonly year: number;
  /** The 53 rows, A to Z. */
  readonly places: readonly PlaceRow[];
  readonly national: Counts;
  readonly caseTypes: readonly CaseTypeRow[];
  readonly races: readonly string[];
  /** Age groups in the order of the report. */
  readonly ageGroups: readonly AgeGroupRow[];
  /** The Total row below the age groups, as published. */
  readonly allAges: AgeGroupRow;
  readonly headline: readonly HeadlineFigure[];
}
