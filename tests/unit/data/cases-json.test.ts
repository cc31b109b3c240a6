import { describe, expect, it } from 'vitest';
import { atlas } from '$lib/atlas.server';
import { casesJson, placeJson } from '$lib/data/cases-json.server';
import { plainCasesCsv } from '$lib/data/cases-csv.server';
import { defined } from '../defined';
import { published, rateOf, withDenominator } from '../measure/published';
import { recordsOf } from './parse-csv';

const SITE = 'https://maps.example/missing/';
const sent = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
const all = sent(casesJson(atlas, SITE, 996));
const each = atlas.places.map((place) => sent(placeJson(atlas, SITE, place)));
const METRICS = ['active', 'resolved', 'total'] as const;

describe('the JSON file of all places', () => {
  it('has the 53 rows of the report, A to Z', () => {
    expect(
      all.places.map(({ place, active, resolved, total }) => ({ place, active, resolved, total }))
    ).toEqual(
      published
        .map(({ name, active, resolved, total }) => ({ place: name, active, resolved, total }))
        .sort((a, b) => a.place.localeCompare(b.place, 'en'))
    );
  });

  it('says the same of each place as the CSV file', () => {
    const records = recordsOf(plainCasesCsv(atlas));
    for (const { slug, rates } of all.places) {
      const record = defined(
        records.find((found) => found.slug === slug),
        slug
      );
      for (const metric of METRICS) {
        const rate = rates?.[metric];
        expect(rate?.per_100k.toFixed(1) ?? '').toBe(record[`${metric}_rate_per_100k`]);
        expect(rate?.low.toFixed(1) ?? '').toBe(record[`${metric}_rate_low`]);
        expect(rate?.high.toFixed(1) ?? '').toBe(record[`${metric}_rate_high`]);
        expect(String(rate?.unstable ?? '')).toBe(record[`${metric}_rate_unstable`]);
      }
    }
  });

  it('has the national figures, and rates that leave International out', () => {
    const sum = (rows: typeof published, key: (typeof METRICS)[number] | 'under18') =>
      rows.reduce((total, row) => total + (row[key] ?? 0), 0);
    const residents = sum(withDenominator, 'under18');
    expect(all.national.under_18).toBe(residents);
    for (const metric of METRICS) {
      expect(all.national[metric]).toBe(sum(published, metric));
      expect(all.national.rates[metric].per_100k).toBe(rateOf(sum(withDenominator, metric), residents));
      expect(all.national.rates[metric].unstable).toBe(false);
    }
  });

  it('says that four territories are not in the report', () => {
    expect(all.notes.join(' ')).toMatch(/American Samoa, Guam.*That is not zero/);
  });
});

describe('the JSON file of a place', () => {
  it('says the same of it as the file of all', () => {
    expect(
      each.map(({ place, slug, usps, fips, active, resolved, total, under_18, rates, url }) => ({
        ...{ place, slug, usps, fips, active, resolved, total, under_18, rates, url }
      }))
    ).toEqual(all.places);
  });

  it('names its neighbours, and says where there is no border', () => {
    const kinds = each.map(({ slug, neighbors }) => [slug, neighbors?.kind ?? null]);
    expect(kinds.filter(([, kind]) => kind !== 'border')).toEqual([
      ['alaska', 'near'],
      ['hawaii', 'near'],
      ['international', null],
      ['puerto-rico', 'near']
    ]);
    const maine = each.find(({ slug }) => slug === 'maine');
    expect(maine?.neighbors?.places).toEqual([{ place: 'New Hampshire', slug: 'new-hampshire' }]);
  });

  it('has null, and not zero, where International has nothing', () => {
    const international = each.find(({ slug }) => slug === 'international');
    expect(international).toMatchObject({ usps: null, fips: null, under_18: null, rates: null });
  });
});

describe('every JSON file', () => {
  it('has a title, the year, the caveat, the sources, the licence and the units', () => {
    for (const file of [all, ...each]) {
      expect(file.year).toBe(2020);
      expect(file.caveat).toMatch(
        /not an indication of any issues within a state.*one-year snapshot of 2020/
      );
      expect(file.quote).toContain('it is an indicator of active reporting of missing children');
      expect(file.sources.map(({ path }) => new URL(path).hostname)).toEqual([
        'www.missingkids.org',
        'data.census.gov'
      ]);
      expect(file.licence).toContain('© 2021 National Center for Missing & Exploited Children');
      expect(file.units).toMatchObject({ total: 'cases', under_18: 'residents' });
    }
    expect(new Set(each.map(({ title }) => title)).size).toBe(53);
  });

  it('says where the page of its figures is', () => {
    expect(all.url).toBe(SITE);
    for (const { slug, url } of each) expect(url).toBe(`${SITE}state/${slug}/`);
  });
});
