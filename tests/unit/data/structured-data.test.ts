import { describe, expect, it } from 'vitest';
import { atlas } from '$lib/atlas.server';
import { DATA_PATHS, placeDataPath } from '$lib/data/addresses';
import { structuredData, structuredDataMarkup } from '$lib/data/structured-data.server';
import { defined } from '../defined';

const SITE = 'https://maps.example/missing/';

interface Member {
  readonly '@type': string;
  readonly name: string;
  readonly [member: string]: unknown;
}
interface Dataset extends Member {
  readonly description: string;
  readonly url: string;
  readonly license: string;
  readonly creator: Member;
  readonly spatialCoverage: Member;
  readonly variableMeasured: readonly Member[];
  readonly distribution: readonly Member[];
  readonly isBasedOn: readonly Member[];
  readonly isPartOf?: Dataset;
}

const subjects = [null, ...atlas.places];
const datasets = subjects.map((place) => {
  const block = structuredDataMarkup(structuredData(atlas, SITE, place));
  const json = defined(
    /^<script type="application\/ld\+json">([^<]*)<\/script>$/.exec(block)?.[1],
    'a block'
  );
  return { place, data: JSON.parse(json) as Dataset };
});
const dataOf = (slug: string) =>
  defined(
    datasets.find(({ place }) => place?.slug === slug),
    slug
  ).data;
const country = defined(datasets[0], 'the country').data;

describe('each of the 54 data sets', () => {
  it('has what Google asks for: a name, and a description of 50 to 5,000 characters', () => {
    for (const { data } of datasets) {
      expect(data).toMatchObject({ '@context': 'https://schema.org', '@type': 'Dataset' });
      expect(data.description.length).toBeGreaterThanOrEqual(50);
      expect(data.description.length).toBeLessThanOrEqual(5000);
      expect(data.description).toMatch(
        /mostly voluntary.*indicator of active reporting.*one-year snapshot of 2020/
      );
    }
    expect(new Set(datasets.map(({ data }) => data.name)).size).toBe(54);
    expect(new Set(datasets.map(({ data }) => data.description)).size).toBe(54);
  });

  it('is of 2020, free to read, and says whose figures and whose work it is', () => {
    for (const { data } of datasets) {
      expect(data).toMatchObject({ temporalCoverage: '2020', isAccessibleForFree: true });
      expect(data.license).toBe(`${SITE}about/`);
      expect(data.copyrightNotice).toContain('© 2021 National Center for Missing & Exploited Children');
      expect(data.creator).toMatchObject({ '@type': 'Organization', name: expect.stringMatching(/./) });
      expect(data.creator.name).not.toContain('National Center');
      expect(data.citation).toContain('Our 2020 Impact');
      expect(data.isBasedOn.map(({ url }) => new URL(String(url)).hostname)).toEqual([
        'www.missingkids.org',
        'data.census.gov'
      ]);
    }
  });

  it('stands at its page', () => {
    expect(datasets.map(({ data }) => data.url)).toEqual(
      subjects.map((place) => (place ? `${SITE}state/${place.slug}/` : SITE))
    );
  });

  it('can be downloaded as CSV, JSON and GeoJSON', () => {
    const forAll = [
      ['text/csv', DATA_PATHS.csv],
      ['application/json', DATA_PATHS.json],
      ['application/geo+json', DATA_PATHS.geojson]
    ];
    for (const { place, data } of datasets) {
      const own = place ? [['application/json', placeDataPath(place.slug)]] : [];
      expect(data.distribution.map(({ encodingFormat, contentUrl }) => [encodingFormat, contentUrl])).toEqual(
        [...own, ...forAll].map(([format, path]) => [format, `${SITE.slice(0, -1)}${path}`])
      );
      expect(data.distribution.every((file) => file['@type'] === 'DataDownload')).toBe(true);
    }
  });

  it('says what is measured and in what unit', () => {
    for (const { data } of datasets) {
      for (const variable of data.variableMeasured) {
        expect(variable).toMatchObject({ '@type': 'PropertyValue', unitText: expect.stringMatching(/./) });
      }
    }
    expect(country.variableMeasured).toHaveLength(7);
    expect(country.variableMeasured.some((variable) => 'value' in variable)).toBe(false);
  });
});

describe('a place', () => {
  it('is part of the country’s data set', () => {
    for (const { data } of datasets.slice(1)) {
      expect(data.isPartOf).toMatchObject({
        '@id': country['@id'],
        name: country.name,
        url: country.url,
        description: country.description
      });
    }
    expect(country).not.toHaveProperty('isPartOf');
  });

  it('has its figures', () => {
    expect(dataOf('ohio').variableMeasured.map(({ name, value }) => [name, value])).toEqual([
      ['All cases', 2259],
      ['Active cases', 106],
      ['Resolved cases', 2153],
      ['Residents under 18', 2591886],
      ['All cases per 100,000 children', 87.2],
      ['Active cases per 100,000 children', 4.1],
      ['Resolved cases per 100,000 children', 83.1]
    ]);
    expect(dataOf('maine').variableMeasured[1]).toMatchObject({ name: 'Active cases', value: 0 });
    expect(dataOf('ohio').spatialCoverage).toMatchObject({ identifier: 'US-OH' });
  });

  it('has no rate and no code where the report knows no place: International', () => {
    const { variableMeasured, spatialCoverage } = dataOf('international');
    expect(variableMeasured.map(({ value }) => value)).toEqual([33, 23, 10]);
    expect(spatialCoverage).toMatchObject({ '@type': 'Place', name: 'International' });
    expect(spatialCoverage).not.toHaveProperty('containedInPlace');
  });
});

it('nothing in the data can end the block', () => {
  const block = structuredDataMarkup({ name: '</script><!--<script>' });
  expect(block.match(/</g)).toHaveLength(2);
  expect(JSON.parse(block.slice(block.indexOf('{'), block.lastIndexOf('}') + 1))).toEqual({
    name: '</script><!--<script>'
  });
});
