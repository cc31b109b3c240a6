import type { PlaceRow } from '$lib/report/report';
import { PER, STABLE_FROM, type Metric } from './measure';
import { poissonCdf } from './poisson';

/** Shares of places, in percent, that chance alone would leave between a pair of limits. */
export const LEVELS = [95, 99.8] as const;
export type Level = (typeof LEVELS)[number];

/** Where a rate lies against the limits around the national rate, from the lowest to the highest. */
export type Zone = 'below-99.8' | 'below-95' | 'inside' | 'above-95' | 'above-99.8';

/** A place of the funnel plot. */
export interface FunnelPoint {
  readonly slug: string;
  readonly name: string;
  /** Residents under 18. */
  readonly population: number;
  /** Cases per 100,000 of them, not rounded. */
  readonly rate: number;
  readonly unstable: boolean;
  readonly zone: Zone;
}

export interface Funnel {
  /** Cases per 100,000 residents under 18 of all its places together, not rounded. */
  readonly national: number;
  /** In the order of the places. */
  readonly points: readonly FunnelPoint[];
}

/**
 * The number of cases that lies at a probability of a Poisson distribution, interpolated between the two whole numbers
 * around it, so that limits are smooth (D. J. Spiegelhalter, Funnel plots for comparing institutional performance,
 * Statistics in Medicine 2005, 24: 1185–1202, appendix A.1.1).
 * @param p probability, between 0 and 1
 * @param expected mean of the distribution, above 0
 * @returns cases, 0 where even none would be less rare than `p`
 */
export function poissonQuantile(p: number, expected: number): number {
  let [below, above] = [-1, Math.ceil(expected + 10 * Math.sqrt(expected) + 10)];
  while (above - below > 1) {
    const middle = Math.floor((below + above) / 2);
    if (poissonCdf(middle, expected) < p) below = middle;
    else above = middle;
  }
  const [under, reached] = [below < 0 ? 0 : poissonCdf(below, expected), poissonCdf(above, expected)];
  return Math.max(0, above - (reached - p) / (reached - under));
}

/**
 * Control limits: the rates between which chance alone would leave so many percent of the places of a size.
 * @param national cases per 100,000 residents under 18
 * @param population residents under 18, above 0
 * @returns `[low, high]` in cases per 100,000
 */
export function controlLimits(
  national: number,
  population: number,
  level: Level
): readonly [low: number, high: number] {
  const tail = (1 - level / 100) / 2;
  const expected = (national * population) / PER;
  const limit = (p: number) => (poissonQuantile(p, expected) / population) * PER;
  return [limit(tail), limit(1 - tail)];
}

function zoneOf(rate: number, national: number, population: number): Zone {
  const inner = controlLimits(national, population, 95);
  const outer = controlLimits(national, population, 99.8);
  if (rate < outer[0]) return 'below-99.8';
  if (rate > outer[1]) return 'above-99.8';
  if (rate < inner[0]) return 'below-95';
  return rate > inner[1] ? 'above-95' : 'inside';
}

/** Rates against how many could have a case. Places without a denominator are left out on both sides. */
export function funnelOf(places: readonly PlaceRow[], metric: Metric): Funnel {
  const rows = places.flatMap((row) => (row.under18 === null ? [] : [{ ...row, population: row.under18 }]));
  const sum = (pick: (row: (typeof rows)[number]) => number) =>
    rows.reduce((total, row) => total + pick(row), 0);
  const national = (sum((row) => row[metric]) / sum((row) => row.population)) * PER;
  return {
    national,
    points: rows.map((row) => {
      const rate = (row[metric] / row.population) * PER;
      return {
        slug: row.slug,
        name: row.name,
        population: row.population,
        rate,
        unstable: row[metric] < STABLE_FROM,
        zone: zoneOf(rate, national, row.population)
      };
    })
  };
}
