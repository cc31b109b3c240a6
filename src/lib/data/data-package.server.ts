import type { Atlas } from '$lib/atlas';
import { DATA } from '$lib/words/data';
import source from '$year/datapackage.json';
import { DATA_PATHS } from './addresses';
import { figureColumns } from './columns.server';

const ratesResource = (atlas: Atlas) => ({
  name: 'cases-and-rates-by-place',
  path: DATA_PATHS.plainCsv.replace('/data/', ''),
  profile: 'tabular-data-resource',
  title: DATA.plainTitle,
  description: `${DATA.plainDescription} ${DATA.caveat}`,
  format: 'csv',
  mediatype: 'text/csv',
  encoding: 'utf-8',
  schema: {
    fields: figureColumns(atlas).map(({ name, type, title, description, unit, required }) => ({
      name,
      type,
      title,
      description,
      ...(unit ? { unit } : {}),
      constraints: { required, ...(name === 'slug' ? { unique: true } : {}) }
    })),
    primaryKey: 'slug',
    missingValues: ['']
  },
  sources: source.sources,
  licenses: source.licenses
});

/**
 * The Data Package of the year’s folder (specs.frictionlessdata.io, version 1), with the table of rates that this site makes of
 * it. Paths are relative to the descriptor, which stands beside the tables.
 * @param site the site's address
 */
export const dataPackage = (atlas: Atlas, site: string) => ({
  ...source,
  homepage: site,
  resources: [...source.resources, ratesResource(atlas)]
});
