/** Paths of the data files from the site's root. */
export const DATA_PATHS = {
  /** With caveat and source in every row, for spreadsheets. */
  csv: '/data/cases-2020.csv',
  /** The figures alone. */
  plainCsv: '/data/cases-2020-plain.csv',
  json: '/data/cases-2020.json',
  geojson: '/data/cases-2020.geojson',
  dataPackage: '/data/datapackage.json'
} as const;

/** Path of one place's figures as JSON, from the site's root. */
export const placeDataPath = (slug: string): string => `/data/state/${slug}.json`;
