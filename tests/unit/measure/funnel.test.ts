import { describe, expect, it } from 'vitest';
import { atlas } from '$lib/atlas.server';
import { controlLimits, funnelOf, LEVELS, poissonQuantile } from '$lib/measure/funnel';
import { METRICS, type Metric } from '$lib/measure/measure';
import { defined } from '../defined';
import { atMost } from './poisson-sum';
import { withDenominator } from './published';

const TAILS = { 95: 0.025, 99.8: 0.001 } as const;

/** The quantile by its definition: the first count that reaches `p`, less the part of its own step that is beyond `p`. */
function quantileBySum(p: number, expected: number): number {
  let count = 0;
  while (atMost(count, expected) < p) count += 1;
  const reached = atMost(count, expected);
  const before = count === 0 ? 0 : atMost(count - 1, expected);
  return Math.max(0, count - (reached - p) / (reached - before));
}

const total = (metric: Metric | 'under18') => withDenominator.reduce((sum, row) => sum + row[metric], 0);
const national = (metric: Metric) => (total(metric) / total('under18')) * 100_000;

describe('a quantile of the Poisson distribution', () => {
  it.each([0.3, 1, 3.7, 10, 36.3, 120.5, 452, 3588])(
    'is that of its definition where %d are expected',
    (mean) => {
      for (const p of [0.001, 0.025, 0.5, 0.975, 0.999])
        expect(poissonQuantile(p, mean), `p = ${p}`).toBeCloseTo(quantileBySum(p, mean), 6);
    }
  );

  it('grows with the probability and with the mean, without a jump', () => {
    for (let mean = 0.5; mean < 60; mean += 0.25) {
      const limits = [0.001, 0.025, 0.975, 0.999].map((p) => poissonQuantile(p, mean));
      expect(limits, `mean ${mean}`).toEqual(limits.toSorted((a, b) => a - b));
      expect(Math.abs(poissonQuantile(0.975, mean + 0.25) - poissonQuantile(0.975, mean))).toBeLessThan(1.5);
    }
  });
});

describe('the control limits', () => {
  it('are those of the national rate for a place of that size', () => {
    for (const metric of METRICS)
      for (const { name, under18 } of withDenominator)
        for (const level of LEVELS) {
          const expected = (national(metric) * under18) / 100_000;
          const per = (p: number) => (quantileBySum(p, expected) / under18) * 100_000;
          const [low, high] = controlLimits(national(metric), under18, level);
          expect(low, `${name}, ${metric}, ${level}`).toBeCloseTo(per(TAILS[level]), 5);
          expect(high, `${name}, ${metric}, ${level}`).toBeCloseTo(per(1 - TAILS[level]), 5);
        }
  });

  it('close in on the national rate where more children live, the outer around the inner', () => {
    let width = Infinity;
    for (const population of [1e5, 3e5, 1e6, 3e6, 1e7]) {
      const [[low, high], [lower, higher]] = LEVELS.map((level) => controlLimits(40, population, level)) as [
        readonly [number, number],
        readonly [number, number]
      ];
      expect(lower < low && low < 40 && 40 < high && high < higher, String(population)).toBe(true);
      expect(higher - lower).toBeLessThan(width);
      width = higher - lower;
    }
  });
});

describe.each(METRICS)('the funnel of %s cases', (metric) => {
  const funnel = funnelOf(atlas.places, metric);

  it('has the 52 places with a denominator, their rates, and the rate of all of them together', () => {
    expect(funnel.national).toBeCloseTo(national(metric), 9);
    expect(funnel.points.map(({ slug }) => slug).sort()).toEqual(
      withDenominator.map(({ slug }) => slug).sort()
    );
    for (const { slug, rate, population, unstable } of funnel.points) {
      const row = defined(
        withDenominator.find((candidate) => candidate.slug === slug),
        slug
      );
      expect(population).toBe(row.under18);
      expect(rate).toBeCloseTo((row[metric] / row.under18) * 100_000, 9);
      expect(unstable, slug).toBe(row[metric] < 20);
    }
  });

  it('puts each place where its count has it', () => {
    for (const { slug, zone, population } of funnel.points) {
      const row = defined(
        withDenominator.find((candidate) => candidate.slug === slug),
        slug
      );
      const limits = [0.001, 0.025, 0.975, 0.999].map((p) =>
        quantileBySum(p, (national(metric) * population) / 100_000)
      );
      const below = limits.filter((limit) => row[metric] > limit).length;
      // On a lower limit that is 0 lies what has no case.
      const expected = ['below-99.8', 'below-95', 'inside', 'above-95', 'above-99.8'][
        limits.filter((limit) => limit === 0 && row[metric] === 0).length + below
      ];
      expect(zone, slug).toBe(expected);
    }
  });
});
