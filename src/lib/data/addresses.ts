import * as EDITION from '$lib/report/edition';

const CASES = `/data/cases-${EDITION.year}`;

/** Paths of the data files from the site's root. */
export const DATA_PATHS = {
  /** With caveat and source in every row, for spreadsheets. */
  csv: `${CASES}.csv`,
  /** The figures alone. */
  plainCsv: `${CASES}-plain.csv`,
  json: `${CASES}.json`,
  geojson: `${CASES}.geojson`,
  dataPackage: '/data/datapackage.json'
} as const;

/** Path of one place's figures as JSON, from the site's root. */
export const placeDataPath = (slug: string): string => `/data/state/${slug}.json`;
