import type { Atlas } from '$lib/atlas';
import { measureId, METRICS, STABLE_FROM, type Metric } from '$lib/measure/measure';

/** Cases per 100,000 residents under 18 with exact 95% Poisson limits, all to one decimal, as the site shows them. */
export interface Rate {
  readonly per_100k: number;
  readonly low: number;
  readonly high: number;
  readonly unstable: boolean;
}

export type Rates = Readonly<Record<Metric, Rate>>;

/** A place's rate; `null` where it has no denominator. */
export function rateOf(atlas: Atlas, slug: string, metric: Metric): Rate | null {
  const cell = atlas.measures[measureId(metric, 'rate')].cells[slug];
  if (!cell?.interval) return null;
  const [low, high] = cell.interval;
  return { per_100k: cell.value, low, high, unstable: cell.unstable };
}

function nationalRate(atlas: Atlas, metric: Metric): Rate {
  const { value, interval } = atlas.measures[measureId(metric, 'rate')].national;
  if (!interval) throw new Error(`the national rate of ${metric} cases has no interval`);
  const onMap = atlas.places.reduce((sum, place) => sum + (place.under18 === null ? 0 : place[metric]), 0);
  return { per_100k: value, low: interval[0], high: interval[1], unstable: onMap < STABLE_FROM };
}

/** A rate for each metric. */
export function everyMetric<T>(make: (metric: Metric) => T): Readonly<Record<Metric, T>> {
  return Object.fromEntries(METRICS.map((metric) => [metric, make(metric)])) as Record<Metric, T>;
}

/** The three rates of a place; `null` for International. */
export function ratesOf(atlas: Atlas, slug: string): Rates | null {
  const rates = everyMetric((metric) => rateOf(atlas, slug, metric));
  const { active, resolved, total } = rates;
  return active && resolved && total ? { active, resolved, total } : null;
}

/** The nation's three rates, which leave out International on both sides of the division. */
export const nationalRates = (atlas: Atlas): Rates => everyMetric((metric) => nationalRate(atlas, metric));
