import type { Atlas, AtlasPlace } from '$lib/atlas';
import { absolute } from '$lib/share/addresses';
import { METRICS } from '$lib/measure/measure';
import { COUNT_COLUMNS, DATA, PLACE_COLUMNS, rateColumn, UNITS } from '$lib/words/data';
import { countrySentence, placeSentence } from '$lib/words/sentences';
import { CAVEAT, caveatFor, SOURCE, UI } from '$lib/words/site';
import { HEADING, pageTitle } from '$lib/words/titles';
import dataPackage from '$year/datapackage.json';
import { DATA_PATHS, placeDataPath } from './addresses';
import { ratesOf } from './rates.server';

const COUNTRY = { '@type': 'Country', name: UI.country };

const download = (site: string, name: string, encodingFormat: string, path: string) => ({
  '@type': 'DataDownload',
  name,
  encodingFormat,
  contentUrl: absolute(site, path)
});

const downloads = (site: string) => [
  download(site, DATA.allPlaces, 'text/csv', DATA_PATHS.csv),
  download(site, DATA.allPlaces, 'application/json', DATA_PATHS.json),
  download(site, DATA.allPlaces, 'application/geo+json', DATA_PATHS.geojson)
];

interface Variable {
  readonly title: string;
  readonly description: string;
  readonly unit: string;
  readonly value: number | null | undefined;
}

/** Variables with the values of one place, and without what is not applicable there; or all without values. */
function variables(atlas: Atlas, place: AtlasPlace | null) {
  const rates = place && ratesOf(atlas, place.slug);
  const all: readonly Variable[] = [
    ...METRICS.map((m) => ({ ...COUNT_COLUMNS[m], unit: UNITS.cases, value: place?.[m] })),
    { ...PLACE_COLUMNS.under_18, unit: UNITS.residents, value: place?.under18 },
    ...METRICS.map((m) => ({
      ...rateColumn(m, 'per_100k'),
      unit: UNITS.rate,
      value: place ? (rates?.[m].per_100k ?? null) : undefined
    }))
  ];
  return all
    .filter(({ value }) => value !== null)
    .map(({ title, description, unit, value }) => ({
      '@type': 'PropertyValue',
      name: title,
      description,
      unitText: unit,
      value
    }));
}

const sources = () =>
  dataPackage.sources.map(({ title, path }) => ({ '@type': 'CreativeWork', name: title, url: path }));

/** What is true of the whole and of each of its places. */
const terms = (site: string, year: number) => ({
  license: absolute(site, '/about/'),
  copyrightNotice: DATA.licence,
  creator: { '@type': 'Organization', name: DATA.author, url: site },
  dateCreated: dataPackage.created.slice(0, 10),
  version: dataPackage.version,
  temporalCoverage: String(year),
  isAccessibleForFree: true,
  citation: `${SOURCE.report}; ${SOURCE.population}`,
  isBasedOn: sources()
});

function coverage({ name, usps, frame }: AtlasPlace) {
  if (!frame) return { '@type': 'Place', name, description: DATA.outside };
  return {
    '@type': 'AdministrativeArea',
    name,
    identifier: `US-${usps}`,
    containedInPlace: COUNTRY
  };
}

const countryDescription = (atlas: Atlas) => `${countrySentence(atlas)} ${DATA.about} ${DATA.caveat}`;

function placeDataset(atlas: Atlas, site: string, place: AtlasPlace) {
  const caveat = place.frame ? caveatFor(place.name) : CAVEAT.short;
  return {
    name: pageTitle(place),
    description: `${placeSentence(place)} ${DATA.about} ${caveat}`,
    url: absolute(site, `/state/${place.slug}/`),
    ...terms(site, atlas.year),
    spatialCoverage: coverage(place),
    variableMeasured: variables(atlas, place),
    distribution: [
      download(site, DATA.onePlace, 'application/json', placeDataPath(place.slug)),
      ...downloads(site)
    ],
    isPartOf: {
      '@type': 'Dataset',
      '@id': `${site}#dataset`,
      name: HEADING,
      description: countryDescription(atlas),
      url: site,
      license: absolute(site, '/about/'),
      creator: terms(site, atlas.year).creator
    }
  };
}

/**
 * A place's figures, or the country's, as schema.org's `Dataset` for search engines.
 * @param site the site's address
 */
export function structuredData(atlas: Atlas, site: string, place: AtlasPlace | null) {
  const dataset = place
    ? placeDataset(atlas, site, place)
    : {
        '@id': `${site}#dataset`,
        name: HEADING,
        description: countryDescription(atlas),
        url: site,
        ...terms(site, atlas.year),
        spatialCoverage: COUNTRY,
        variableMeasured: variables(atlas, null),
        distribution: downloads(site)
      };
  return { '@context': 'https://schema.org', '@type': 'Dataset', ...dataset };
}

/** Data as a block for a page's head, in which nothing can end the block. */
export const structuredDataMarkup = (data: object): string =>
  `<script type="application/ld+json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`;
