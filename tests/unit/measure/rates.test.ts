import { describe, expect, it } from 'vitest';
import { atlas } from '$lib/atlas.server';
import { measureId, METRICS, STABLE_FROM, type Metric } from '$lib/measure/measure';
import { defined } from '../defined';
import { limitsBySum } from './poisson-sum';
import { published, rateOf, withDenominator } from './published';

const rateOfPlace = (metric: Metric, slug: string) =>
  defined(atlas.measures[measureId(metric, 'rate')].cells[slug], `the ${metric} rate of ${slug}`);

describe('the published figures these tests reckon with', () => {
  it('are 53 rows, 52 with a denominator', () => {
    expect(published).toHaveLength(53);
    expect(withDenominator).toHaveLength(52);
    expect(published.reduce((sum, { total }) => sum + total, 0)).toBe(29782);
  });
});

describe.each(METRICS)('%s cases as counts', (metric) => {
  it('are those of the published table, for all 53 places, with no interval and never unstable', () => {
    const { cells } = atlas.measures[measureId(metric, 'count')];
    expect(Object.keys(cells).sort()).toEqual(published.map(({ slug }) => slug).sort());
    for (const row of published) {
      expect(cells[row.slug], row.name).toMatchObject({
        value: row[metric],
        interval: null,
        unstable: false
      });
    }
  });
});

describe.each(METRICS)('%s cases per 100,000 children', (metric) => {
  it('are worked out from the published tables for the 52 places on the map, to one decimal', () => {
    const { cells } = atlas.measures[measureId(metric, 'rate')];
    expect(Object.fromEntries(Object.entries(cells).map(([slug, { value }]) => [slug, value]))).toEqual(
      Object.fromEntries(withDenominator.map((row) => [row.slug, rateOf(row[metric], row.under18)]))
    );
  });

  it('come with the exact interval, to one decimal, and lie inside it', () => {
    for (const { slug, under18, [metric]: cases } of withDenominator) {
      const { value, interval } = rateOfPlace(metric, slug);
      const [low, high] = defined(interval, `the interval of ${slug}`);
      const [exactLow, exactHigh] = limitsBySum(cases).map((events) => (events / under18) * 100_000);
      expect(Math.abs(low - (exactLow ?? NaN)), `${slug}: ${low} for ${exactLow}`).toBeLessThan(0.0501);
      expect(Math.abs(high - (exactHigh ?? NaN)), `${slug}: ${high} for ${exactHigh}`).toBeLessThan(0.0501);
      expect([low, value, high], slug).toEqual([low, value, high].map((v) => Math.round(v * 10) / 10));
      expect(low <= value && value <= high, `${slug}: ${value} in ${low} to ${high}`).toBe(true);
    }
  });

  it('are unstable exactly where fewer than 20 cases make them', () => {
    expect(STABLE_FROM).toBe(20);
    const few = withDenominator.filter((row) => row[metric] < 20).map(({ slug }) => slug);
    const unstable = withDenominator.filter(({ slug }) => rateOfPlace(metric, slug).unstable);
    expect(unstable.map(({ slug }) => slug)).toEqual(few);
  });

  it('leave International out, having no denominator', () => {
    expect(Object.keys(atlas.measures[measureId(metric, 'rate')].cells)).not.toContain('international');
  });

  it('leave International out of the nation’s rate on both sides of the division', () => {
    const cases = withDenominator.reduce((sum, row) => sum + row[metric], 0);
    const under18 = withDenominator.reduce((sum, row) => sum + row.under18, 0);
    const { value, interval, unstable } = atlas.measures[measureId(metric, 'rate')].national;
    expect(value).toBe(rateOf(cases, under18));
    const exact = limitsBySum(cases).map((events) => Math.round((events / under18) * 1_000_000) / 10);
    expect(interval).toEqual(exact);
    expect(unstable).toBe(false);
    expect(atlas.national.under18).toBe(under18);
  });
});

describe('the nation', () => {
  it('has 40.4 cases per 100,000 children, 3.3 active and 37.1 resolved', () => {
    const { 'total-rate': total, 'active-rate': active, 'resolved-rate': resolved } = atlas.measures;
    expect([total, active, resolved].map(({ national }) => national.value)).toEqual([40.4, 3.3, 37.1]);
  });

  it('has the published counts, International included', () => {
    const { 'total-count': total, 'active-count': active, 'resolved-count': resolved } = atlas.measures;
    expect([total, active, resolved].map(({ national }) => national)).toEqual(
      [29782, 2433, 27349].map((value) => ({ value, interval: null, unstable: false }))
    );
  });
});

describe('zero', () => {
  it.each(['maine', 'new-hampshire'])('is a value: %s has 0 active cases, in the lowest class', (slug) => {
    expect(atlas.measures['active-count'].cells[slug]).toMatchObject({ value: 0, class: 0, position: 0 });
    const rate = rateOfPlace('active', slug);
    expect(rate).toMatchObject({ value: 0, class: 0, position: 0, unstable: true });
    expect(rate.interval?.[0]).toBe(0);
    expect(rate.interval?.[1]).toBeGreaterThan(1);
  });
});
