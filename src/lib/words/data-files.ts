import * as EDITION from '$lib/report/edition';

/** What is said of the data files where they are listed. */
export const DATA_FILES = {
  list: [
    {
      kind: 'csv',
      title: 'CSV for a spreadsheet',
      text: 'Opens with a double click. The 53 places A to Z, with counts, rates, their intervals, and the caveat and the source in every row.'
    },
    {
      kind: 'plainCsv',
      title: 'CSV for programs',
      text: 'The same figures, and nothing but a header and 53 rows.'
    },
    {
      kind: 'json',
      title: 'JSON',
      text: 'The same with units, caveat, notes, sources and national figures.'
    },
    {
      kind: 'geojson',
      title: 'GeoJSON',
      text: 'Shapes in true longitude and latitude with the figures as properties. International has no shape.'
    },
    {
      kind: 'dataPackage',
      title: 'Data Package',
      text: 'Describes every column of these and of the tables of the report, with units, sources and licenses.'
    }
  ],
  places: `Each place has a file of its own: /data/state/texas.json. Each table of the report is there as it is kept: /data/cases-by-place.csv. With the year in front, as in /${EDITION.year}/data/cases-by-place.csv, an address keeps its figures when a newer report has come.`,
  terms:
    'Any page and any program may fetch them: they are sent with Access-Control-Allow-Origin: *. The figures are facts from NCMEC’s report, which is © NCMEC; the caveat should go where they go.'
} as const;
