import type { Atlas, AtlasPlace } from '$lib/atlas';
import { SENT, type Class, type Measure } from '$lib/measure/measure';
import * as EDITION from '$lib/report/edition';
import type { Counts } from '$lib/report/report';
import { formatCount } from './numbers';
import { cases, classRange, placeLead } from './sentences';
import { CAVEAT, nameInSentence, SOURCE } from './site';
import { summaryShort } from './summary';

const countsWords = ({ total, active, resolved }: Counts): string =>
  `${formatCount(total)} total, ${formatCount(active)} active, ${formatCount(resolved)} resolved`;

/**
 * The alternative text of a place's social card, or of the country's: what the picture shows, its figures, and what they
 * do not mean. Different for each place.
 */
export function cardAlt(atlas: Atlas, place: AtlasPlace | null): string {
  const map = `Map of the United States, shaded by missing-children cases in ${atlas.year}`;
  if (!place)
    return `${map}: ${countsWords(atlas.national)}. ${summaryShort(atlas, atlas.measures[SENT])} ${CAVEAT.lede}`;
  const { strong, rest } = placeLead(atlas.measures['total-rate'], place);
  const shown = place.frame
    ? `with ${nameInSentence(place.name)} marked`
    : `on which ${place.name} does not appear`;
  const rate = place.frame ? ` ${strong.slice(place.name.length + 2)} ${rest}` : ' A rate is not applicable.';
  return `${map}, ${shown}. ${place.name}: ${countsWords(place)}.${rate} ${CAVEAT.lede}`;
}

/** The sentences on the cards themselves. */
export const CARD = {
  /** Above a place's name: what the figures are of. */
  topic: `Missing-children cases, ${EDITION.year}`,
  counts: { total: 'total', active: 'active', resolved: 'resolved' },
  rate: 'per 100,000 children under 18',
  noRate: 'Rate not applicable',
  noRateReason: 'International has no population to divide by and is not on the map.',
  source: [
    `Source: ${SOURCE.report}.`,
    `${SOURCE.population.charAt(0).toUpperCase()}${SOURCE.population.slice(1)}. ${SOURCE.independence}`
  ]
} as const;

/** Beside a rate that is made from fewer than 20 cases, where there is no room for more. */
export const unstableShort = (n: number): string => `Unstable: made from ${cases(n)}`;

/** What the nation's rate is made from: International has no population to divide by. */
export const onMapWords = (places: number): string => `for the ${places} places on the map`;

/** A class of the card's legend: the first says what is counted, “under 70 cases”, the others only how many. */
export const legendWords = (measure: Measure, c: Class): string =>
  c === 0 ? `${classRange(measure, c)} cases` : classRange(measure, c);
