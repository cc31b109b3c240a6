/** What is said of the charts that show how certain the rates are. */
import type { Funnel, FunnelPoint, Zone } from '$lib/measure/funnel';
import { STABLE_FROM, type Metric } from '$lib/measure/measure';
import { formatCount, formatRate } from './numbers';
import { listName, placesWords, rateLabel, unstableNote } from './sentences';
import { CAVEAT, UI } from './site';

export const CERTAINTY = {
  title: UI.certainty,
  description:
    'The rates of missing-children cases by state with their 95% intervals, and a funnel plot that shows which differ from the national rate by more than chance would make likely, and what that does not mean.',
  lede: 'Each rate is made from the cases of a single year. Chance alone would have moved it: a little where there are many cases, a lot where there are few.',
  keys: 'Arrow keys: the next place. Enter: choose.',
  intervalsNote: `A to Z. The dot is the rate, the line its exact 95% interval. A hollow dot is an unstable rate, made from fewer than ${STABLE_FROM} cases.`,
  nation: UI.country,
  population: 'Residents under 18, on a logarithmic scale',
  point: 'Point at a dot to see which place it is, or go through them with the arrow keys.',
  inner: '95% limits',
  outer: '99.8% limits',
  meaning:
    'What this does not mean: a rate beyond the limits does not say that more children go missing there, or fewer, nor that a place does its work well or badly. Places differ in how cases come to be reported, and the report does not tell that apart from anything else.',
  caveat: CAVEAT.short
} as const;

/** Heading of the chart of rates and intervals. */
export const intervalsHeading = (metric: Metric): string => listName({ metric, scale: 'rate' });

/** Heading of the funnel plot. */
export const funnelHeading = (metric: Metric): string =>
  `${rateLabel(metric)} under 18, by number of children`;

const ZONE_WORDS: Readonly<Record<Zone, string>> = {
  'below-99.8': 'below the 99.8% limits',
  'below-95': 'below the 95% limits and within the 99.8% limits',
  inside: 'within the 95% limits',
  'above-95': 'above the 95% limits and within the 99.8% limits',
  'above-99.8': 'above the 99.8% limits'
};

/** A dot of the funnel plot in words: “Ohio: 87.2 per 100,000, above the 99.8% limits; 2,591,886 residents under 18.” */
export const pointWords = (point: FunnelPoint): string =>
  `${point.name}: ${formatRate(point.rate)} per 100,000${unstableNote(point)}, ${ZONE_WORDS[point.zone]}; ${formatCount(point.population)} residents under 18.`;

/** What the funnel plot shows: how many places lie where, and how many chance alone would leave there. */
export function funnelSentences({ national, points }: Funnel): readonly [string, string] {
  const count = (...zones: readonly Zone[]) => points.filter(({ zone }) => zones.includes(zone)).length;
  const beyond = count('below-99.8', 'above-99.8');
  return [
    `The lines show how far rates would scatter around the national rate, ${formatRate(national)}, if it held everywhere and chance alone made the differences: widely where few children live, narrowly where many do. Of 100 places about 95 would lie within the inner limits, of 1,000 about 998 within the outer ones.`,
    `Of the ${placesWords(points.length)} on the map, ${count('inside')} lie within the inner limits, ${count('below-95', 'above-95')} between the inner and the outer ones, and ${beyond} beyond the outer ones: these differ from the national rate by more than chance alone would make likely.`
  ];
}
