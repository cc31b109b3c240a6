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

  it('holds the case types in the order of the report', () => {
    expect(report.caseTypes).toEqual([
      { name: 'Endangered Runaway', active: 2042, resolved: 25030, total: 27072 },
      { name: 'Family Abduction', active: 287, resolved: 1109, total: 1396 },
      { name: 'Lost, Injured, or Otherwise Missing', active: 20, resolved: 219, total: 239 },
      { name: 'Missing Young Adult', active: 75, resolved: 921, total: 996 },
      { name: 'Nonfamily Abduction', active: 9, resolved: 70, total: 79 }
    ]);
  });

  it('holds ages by race, with the unknown row, the unknown column and the totals', () => {
    expect(report.races).toEqual([
      'Native American',
      'Asian',
      'Multiracial',
      'Black',
      'Hispanic',
      'Pacific Islander',
      'White',
      'Unknown'
    ]);
    expect(report.ageGroups).toHaveLength(8);
    expect(report.ageGroups[0]).toEqual({ name: 'Unknown', cases: [3, 0, 2, 17, 6, 0, 13, 12], total: 53 });
    expect(report.ageGroups[6]).toEqual({
      name: '15 to 17',
      cases: [326, 108, 1989, 6574, 3735, 70, 7521, 658],
      total: 20981
    });
    expect(report.ageGroups.map((row) => row.cases[7])).toEqual([12, 20, 10, 9, 20, 234, 658, 82]);
    expect(report.allAges).toEqual({
      name: 'Total',
      cases: [451, 151, 2984, 9479, 5345, 95, 10232, 1045],
      total: 29782
    });
  });

  it('holds the headline figures with their sentences', () => {
    expect(report.headline.map(({ id, value, moreThan }) => [id, value, moreThan])).toEqual([
      ['ncic-entries-2020', 365348, false],
      ['ncic-entries-2019', 421394, false],
      ['ncmec-cases-2020', 29782, false],
      ['amber-alert-recoveries', 1053, false],
      ['age-progressions-2020', 195, false],
      ['age-progressions-since-1989', 7100, true],
      ['facial-reconstructions-2020', 49, false],
      ['facial-reconstructions-to-date', 600, true],
      ['identifications-to-date', 167, false],
      ['team-adam-scenes-2020', 29, false],
      ['team-adam-deployments-since-2003', 1200, true],
      ['team-adam-virtual-2020', 28, false],
      ['information-requests-2020', 4234, false],
      ['attempted-abductions-2020', 720, false],
      ['attempted-abductions-since-2005', 18335, false]
    ]);
    expect(report.headline[0]?.sentence).toBe(
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
