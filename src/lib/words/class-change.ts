import type { Atlas, AtlasPlace } from '$lib/atlas';
import { measureId, type Metric } from '$lib/measure/measure';
import { classRange } from './sentences';
import { nameInSentence } from './site';

/**
 * What the rate changes for a place: its class by count, and its class by rate. The classes are named by what is in
 * them: which is the darkest depends on the theme.
 */
export function classChange(atlas: Atlas, metric: Metric, place: AtlasPlace): string {
  const counts = atlas.measures[measureId(metric, 'count')];
  const rates = atlas.measures[measureId(metric, 'rate')];
  const [count, rate] = [counts.cells[place.slug], rates.cells[place.slug]];
  const name = nameInSentence(place.name);
  if (!count || !rate) return `${place.name} has no rate: there is no population to divide by.`;
  return `By count, ${name} is in the class “${classRange(counts, count.class)}”; by rate, in the class “${classRange(rates, rate.class)}”. The cases are the same.`;
}
