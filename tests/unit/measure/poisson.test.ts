import { describe, expect, it } from 'vitest';
import { poissonInterval } from '$lib/measure/poisson';
import { atMost } from './poisson-sum';
import { published } from './published';

describe('the exact 95% interval of a count', () => {
  it.each([
    { count: 0, low: 0, high: 3.688879, digits: 6 },
    { count: 1, low: 0.025, high: 5.572, digits: 3 },
    { count: 5, low: 1.623, high: 11.668, digits: 3 },
    { count: 10, low: 4.795389, high: 18.390356, digits: 6 },
    { count: 20, low: 12.217, high: 30.888, digits: 3 },
    { count: 100, low: 81.364, high: 121.627, digits: 3 },
    { count: 591, low: 544.306421, high: 640.627955, digits: 6 },
    { count: 1000, low: 938.973018, high: 1063.952136, digits: 6 },
    { count: 5000, low: 4862.359189, high: 5140.548949, digits: 6 }
  ])('of $count is $low to $high, as known tables have it', ({ count, low, high, digits }) => {
    const limits = poissonInterval(count).map((limit) => Number(limit.toFixed(digits)));
    expect(limits).toEqual([low, high]);
  });

  it.each([1, 2, 19, 20, 99, 591, 937, 938, 939, 1000, 2433, 5000, 10_000, 27_349, 29_782])(
    'of %i leaves 2.5%% on each side, by summing the distribution term by term',
    (count) => {
      const [low, high] = poissonInterval(count);
      expect(1 - atMost(count - 1, low), `at least ${count} when ${low} are expected`).toBeCloseTo(0.025, 8);
      expect(atMost(count, high), `at most ${count} when ${high} are expected`).toBeCloseTo(0.025, 8);
    }
  );

  it('leaves 2.5% on each side for every figure of the published table', () => {
    for (const { name, active, resolved, total } of published) {
      for (const count of [active, resolved, total].filter((figure) => figure > 0)) {
        const [low, high] = poissonInterval(count);
        expect(1 - atMost(count - 1, low), `${name}: low of ${count}`).toBeCloseTo(0.025, 8);
        expect(atMost(count, high), `${name}: high of ${count}`).toBeCloseTo(0.025, 8);
      }
    }
  });

  it('of 0 begins at 0 and ends where no case at all would be a 2.5% chance', () => {
    const [low, high] = poissonInterval(0);
    expect(low).toBe(0);
    expect(Math.exp(-high)).toBeCloseTo(0.025, 10);
  });

  it('contains the count and grows with it, while its relative width shrinks', () => {
    for (const [i, count] of [0, 1, 2, 5, 10, 20, 100, 1000, 29_782].entries()) {
      const [low, high] = poissonInterval(count);
      expect(low, `low of ${count}`).toBeLessThanOrEqual(count);
      expect(high, `high of ${count}`).toBeGreaterThan(count);
      if (i < 2) continue;
      const before = poissonInterval(count / 2);
      expect(low, `low of ${count}`).toBeGreaterThan(before[0]);
      expect((high - low) / count, `width of ${count}`).toBeLessThan((2 * (before[1] - before[0])) / count);
    }
  });
});
