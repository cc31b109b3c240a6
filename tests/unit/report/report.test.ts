import { describe, expect, it } from 'vitest';
import { PLACES } from '../../../src/lib/report/places';
import { readReport } from '../../../src/lib/report/read-report.server';
import { report } from '../../../src/lib/report/report.server';
import { goodTables } from './tables';

const place = (slug: string) => report.places.find((row) => row.slug === slug);
const sum = (numbers: readonly number[]): number => numbers.reduce((before, number) => before + number, 0);

describe('the report as published', () => {
  it('is the same from the files and from the build', () => {
    expect(readReport(goodTables())).toEqual(report);
    expect(report.year).toBe(2020);
  });

  it('holds the national totals, and the places add up to them', () => {
    expect(report.national).toEqual({ active: 2433, resolved: 27349, total: 29782 });
    expect(sum(report.places.map((row) => row.active))).toBe(2433);
    expect(sum(report.places.map((row) => row.resolved))).toBe(27349);
    expect(sum(report.places.map((row) => row.total))).toBe(29782);
  });

  it.each([
    ['alabama', 48, 201, 249, 1107113],
    ['california', 327, 1501, 1828, 8711118],
    ['district-of-columbia', 3, 45, 48, 114384],
    ['florida', 125, 2072, 2197, 4198955],
    ['maine', 0, 8, 8, 252274],
    ['new-hampshire', 0, 96, 96, 256849],
    ['puerto-rico', 25, 34, 59, 560971],
    ['texas', 226, 3362, 3588, 7278805],
    ['wyoming', 1, 10, 11, 135514],
    ['international', 23, 10, 33, null]
  ])('holds the row of %s', (slug, active, resolved, total, under18) => {
    expect(place(slug)).toMatchObject({ active, resolved, total, under18 });
  });

  it('lists 53 places A to Z, with International between Indiana and Iowa', () => {
    const names = report.places.map((row) => row.name);
    expect(names).toHaveLength(53);
    expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'en')));
    expect(names.slice(names.indexOf('Indiana'), names.indexOf('Iowa') + 1)).toEqual([
      'Indiana',
      'International',
      'Iowa'
    ]);
  });

  it('has a denominator for all but International', () => {
    expect(report.places.filter((row) => row.under18 === null).map((row) => row.slug)).toEqual([
      'international'
    ]);
    const inStates = report.places.filter((row) => row.usps !== 'PR').map((row) => row.under18 ?? 0);
    expect(sum(inStates)).toBe(73106000);
  });

  const table = (name: string) => report.tables.find((candidate) => candidate.name === name);

  it('holds the case types in the order of the report', () => {
    expect(table('case-types')?.columns.map(({ title }) => title)).toEqual([
      'Active cases',
      'Resolved cases',
      'Total cases'
    ]);
    expect(table('case-types')?.rows).toEqual([
      { name: 'Endangered Runaway', figures: [2042, 25030, 27072] },
      { name: 'Family Abduction', figures: [287, 1109, 1396] },
      { name: 'Lost, Injured, or Otherwise Missing', figures: [20, 219, 239] },
      { name: 'Missing Young Adult', figures: [75, 921, 996] },
      { name: 'Nonfamily Abduction', figures: [9, 70, 79] }
    ]);
    expect(table('case-types')?.total).toEqual({ name: 'Total', figures: [2433, 27349, 29782] });
  });

  it('holds ages by race, with the unknown row, the unknown column and the totals', () => {
    const ages = table('age-by-race');
    expect(ages?.columns.map(({ title }) => title)).toEqual([
      'Native American',
      'Asian',
      'Multiracial',
      'Black',
      'Hispanic',
      'Pacific Islander',
      'White',
      'Unknown',
      'Total cases'
    ]);
    expect(ages?.rows).toEqual([
      { name: 'Unknown', figures: [3, 0, 2, 17, 6, 0, 13, 12, 53] },
      { name: 'Less than 1 to 2', figures: [4, 1, 72, 215, 109, 1, 139, 20, 561] },
      { name: '3 to 5', figures: [6, 6, 50, 128, 85, 1, 105, 10, 391] },
      { name: '6 to 8', figures: [6, 2, 39, 74, 57, 2, 112, 9, 301] },
      { name: '9 to 11', figures: [5, 1, 51, 127, 75, 1, 114, 20, 394] },
      { name: '12 to 14', figures: [96, 29, 716, 1928, 1155, 18, 1923, 234, 6099] },
      { name: '15 to 17', figures: [326, 108, 1989, 6574, 3735, 70, 7521, 658, 20981] },
      { name: '18 to 20', figures: [5, 4, 65, 416, 123, 2, 305, 82, 1002] }
    ]);
    expect(ages?.total).toEqual({
      name: 'Total',
      figures: [451, 151, 2984, 9479, 5345, 95, 10232, 1045, 29782]
    });
  });

  it('holds the requests of the Child Victim Identification Program', () => {
    expect(table('victim-identification-requests')).toMatchObject({
      label: 'Agency',
      rows: [
        { name: 'US Federal Law Enforcement', figures: [1240, 11598925, 472640] },
        { name: 'Local/State/ICAC', figures: [1852, 3368659, 215203] },
        { name: 'Military', figures: [113, 90501, 8702] },
        { name: 'International', figures: [15, 28, 7] }
      ],
      total: { name: 'Grand Total', figures: [3220, 15058113, 696552] }
    });
  });

  it('holds the relationships and shares of the actively traded series', () => {
    expect(table('offender-relationships')?.rows.map(({ name, figures }) => [name, ...figures])).toEqual([
      ['Parent/Guardian', 499, 21.71],
      ['Other Relative', 275, 11.96],
      ['Neighbor/Family Friend', 533, 23.18],
      ['Babysitter/Mentor/Coach', 181, 7.87],
      ["Guardian's Partner", 56, 2.44],
      ['Online Enticement', 333, 14.48],
      ['Self-Production', 230, 10],
      ['Child Sex Trafficker', 80, 3.48],
      ['Unknown to Child', 112, 4.87]
    ]);
    expect(table('victim-gender')?.rows.map(({ name, figures }) => [name, ...figures])).toEqual([
      ['Male', 36],
      ['Female', 64]
    ]);
    expect(table('victim-age')?.rows.map(({ name, figures }) => [name, ...figures])).toEqual([
      ['Infant/Toddler', 9],
      ['Prepubescent', 60],
      ['Pubescent', 31]
    ]);
  });

  it('holds the figures of the text with their sentences', () => {
    expect(
      report.headline.map(({ value, moreThan, unit }) => `${moreThan ? '> ' : ''}${value} ${unit}`)
    ).toEqual([
      '> 5000000 calls',
      '> 77000 families',
      '> 355000 missing children',
      '365348 entries',
      '421394 entries',
      '29782 cases',
      '1053 children',
      '195 children',
      '> 7100 children',
      '49 facial reconstructions',
      '> 600 facial reconstructions',
      '167 identifications',
      '29 cases',
      '> 1200 deployments',
      '28 cases',
      '4234 requests',
      '720 attempted abductions',
      '18335 attempted abductions',
      '> 96000000 reports',
      '> 21700000 reports',
      '16900000 reports',
      '65400000 files',
      '303299 reports',
      '21400000 reports',
      '> 330000000 images and videos',
      '> 15000000 images and videos',
      '> 19000 children',
      '2141 children',
      '> 17000 reports',
      '> 26500 cases',
      '1 in 6 of these cases',
      '> 13740 requests',
      '6764 offenders located or arrested',
      '50 states',
      '> 180 countries',
      '50 states',
      '33 countries',
      '> 382000 professionals',
      '> 9500 active users',
      '1300000 followers',
      '> 15000000 people a month',
      '11700000 visitors'
    ]);
    expect(report.headline[3]?.sentence).toBe(
      'According to the FBI, in 2020 there were 365,348 NCIC entries for missing children.'
    );
  });
});

describe('PLACES', () => {
  it('gives every place its own slug, postal code and FIPS code', () => {
    expect(new Set(PLACES.map((entry) => entry.slug)).size).toBe(53);
    expect(new Set(PLACES.map((entry) => entry.usps)).size).toBe(53);
    expect(new Set(PLACES.map((entry) => entry.fips)).size).toBe(53);
    expect(PLACES.find((entry) => entry.usps === 'DC')).toEqual({
      slug: 'district-of-columbia',
      name: 'District of Columbia',
      usps: 'DC',
      fips: '11'
    });
    expect(PLACES.find((entry) => entry.usps === null)).toEqual({
      slug: 'international',
      name: 'International',
      usps: null,
      fips: null
    });
  });
});
