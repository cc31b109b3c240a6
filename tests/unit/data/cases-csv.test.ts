import { describe, expect, it } from 'vitest';
import { atlas } from '$lib/atlas.server';
import { casesCsv, plainCasesCsv } from '$lib/data/cases-csv.server';
import { defined } from '../defined';
import { published, rateOf } from '../measure/published';
import { poissonInterval } from '../../e2e/support/poisson';
import { parseCsv, recordsOf } from './parse-csv';

const METRICS = ['active', 'resolved', 'total'] as const;
const files = [
  ['for people', casesCsv(atlas)],
  ['for programs', plainCasesCsv(atlas)]
] as const;

const FIGURES = [
  ...['place', 'slug', 'usps', 'fips', 'active', 'resolved', 'total', 'under_18'],
  ...METRICS.flatMap((m) => ['per_100k', 'low', 'high', 'unstable'].map((part) => `${m}_rate_${part}`))
];

describe.each(files)('the CSV file %s', (_, text) => {
  const records = recordsOf(text);

  it('is plain text that every program reads in the same way', () => {
    expect(text).toMatch(/^[\x20-\x7e\n]+$/);
    expect(text.endsWith('\n')).toBe(true);
    expect(text).not.toMatch(/\n\n/);
    expect(new Set(parseCsv(text).map((row) => row.length)).size).toBe(1);
  });

  it('begins with its header and has the 53 places, A to Z', () => {
    expect(Object.keys(defined(records[0], 'the first row')).slice(0, FIGURES.length)).toEqual(FIGURES);
    const names = records.map(({ place }) => place ?? '');
    expect(names).toEqual(published.map(({ name }) => name).sort((a, b) => a.localeCompare(b, 'en')));
    expect(names).toHaveLength(53);
  });

  it('has the published counts and residents', () => {
    for (const row of published) {
      const record = defined(
        records.find(({ slug }) => slug === row.slug),
        row.name
      );
      expect(METRICS.map((metric) => record[metric])).toEqual(METRICS.map((metric) => String(row[metric])));
      expect(record.under_18).toBe(row.under18 === null ? '' : String(row.under18));
    }
  });

  it('has each rate, its limits to one decimal, and whether it is unstable', () => {
    for (const { name, slug, under18, ...counts } of published) {
      if (under18 === null) continue;
      const record = defined(
        records.find((found) => found.slug === slug),
        name
      );
      for (const metric of METRICS) {
        const cases = counts[metric];
        const limits = poissonInterval(cases).map((limit) => ((limit / under18) * 100_000).toFixed(1));
        expect([record[`${metric}_rate_low`], record[`${metric}_rate_high`]], `${name}, ${metric}`).toEqual(
          limits
        );
        expect(record[`${metric}_rate_per_100k`]).toBe(rateOf(cases, under18).toFixed(1));
        expect(record[`${metric}_rate_unstable`]).toBe(String(cases < 20));
      }
    }
  });

  it('leaves empty, and not zero, what International has not', () => {
    const record = defined(
      records.find(({ slug }) => slug === 'international'),
      'International'
    );
    const empty = Object.keys(record).filter((name) => record[name] === '');
    expect(empty).toEqual(['usps', 'fips', ...FIGURES.slice(7)]);
    const others = records.filter(({ slug }) => slug !== 'international');
    expect(others.filter((other) => Object.values(other).includes(''))).toEqual([]);
  });

  it('keeps the leading zero of a FIPS code', () => {
    expect(records.find(({ slug }) => slug === 'alabama')?.fips).toBe('01');
  });
});

describe('caveat and source', () => {
  it('are in every row of the file for people, beside the same figures', () => {
    for (const { caveat, source } of recordsOf(casesCsv(atlas))) {
      expect(caveat).toMatch(
        /mostly voluntary.*not an indication of any issues.*indicator of active reporting/
      );
      expect(caveat).toContain('one-year snapshot of 2020');
      expect(source).toMatch(/National Center for Missing & Exploited Children.*2020.*Census Bureau/);
    }
    const withoutThem = parseCsv(casesCsv(atlas)).map((row) => row.slice(0, -2));
    expect(withoutThem).toEqual(parseCsv(plainCasesCsv(atlas)));
  });
});
