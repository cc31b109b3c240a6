import type { Atlas } from '$lib/atlas';
import { measureId, METRICS, type Figure, type Metric } from '$lib/measure/measure';

/** Cases per 100,000 residents under 18 with exact 95% Poisson limits, all to one decimal, as the site shows them. */
export interface Rate {
  readonly per_100k: number;
  readonly low: number;
  readonly high: number;
  readonly unstable: boolean;
}

export type Rates = Readonly<Record<Metric, Rate>>;

function rateFrom(figure: Figure | undefined): Rate | null {
  if (!figure?.interval) return null;
  const { value, interval, unstable } = figure;
  return { per_100k: value, low: interval[0], high: interval[1], unstable };
}

/** A place's rate; `null` where it has no denominator. */
export const rateOf = (atlas: Atlas, slug: string, metric: Metric): Rate | null =>
  rateFrom(atlas.measures[measureId(metric, 'rate')].cells[slug]);

function everyMetric<T>(make: (metric: Metric) => T): Readonly<Record<Metric, T>> {
  return Object.fromEntries(METRICS.map((metric) => [metric, make(metric)])) as Record<Metric, T>;
}

/** The three rates of a place; `null` for International. */
export function ratesOf(atlas: Atlas, slug: string): Rates | null {
  const rates = everyMetric((metric) => rateOf(atlas, slug, metric));
  const { active, resolved, total } = rates;
  return active && resolved && total ? { active, resolved, total } : null;
}

/** The nation's three rates, which leave out International on both sides of the division. */
export const nationalRates = (atlas: Atlas): Rates =>
  everyMetric((metric) => {
    const rate = rateFrom(atlas.measures[measureId(metric, 'rate')].national);
    if (!rate) throw new Error(`the national rate of ${metric} cases has no interval`);
    return rate;
  });
