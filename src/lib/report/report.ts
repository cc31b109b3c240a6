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
  /** Residents under 18, as the edition says of which day; `null` for International, which has no denominator. */
  readonly under18: number | null;
}

/** A row of a national table, with a figure for each of its columns. */
export interface NationalRow {
  readonly name: string;
  readonly figures: readonly number[];
}

/** A table of the report that is not by place. */
export interface NationalTable {
  /** Name of its file, without `.csv`. */
  readonly name: string;
  readonly title: string;
  /** Heading of the column of names. */
  readonly label: string;
  readonly columns: readonly { readonly name: string; readonly title: string; readonly unit: string }[];
  readonly rows: readonly NationalRow[];
  /** The published totals; `null` where the report has none. */
  readonly total: NationalRow | null;
}

/** One figure of the report's prose, with the sentence it comes from. */
export interface HeadlineFigure {
  readonly id: string;
  /** Heading of the report under which the sentence stands. */
  readonly section: string;
  readonly value: number;
  /** Whether the report says "more than" or "over" before the value. */
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
  /** The tables that are not by place, in the order of the descriptor. */
  readonly tables: readonly NationalTable[];
  /** Figures of the report's text, in its order; empty where the year has no such table. */
  readonly headline: readonly HeadlineFigure[];
}
