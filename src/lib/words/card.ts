import type { Atlas, AtlasPlace } from '$lib/atlas';
import type { Counts } from '$lib/report/report';
import { formatCount } from './numbers';
import { placeLead } from './sentences';
import { CAVEAT, nameInSentence } from './site';

const countsWords = ({ total, active, resolved }: Counts): string =>
  `${formatCount(total)} total, ${formatCount(active)} active, ${formatCount(resolved)} resolved`;

/**
 * The alternative text of a place's social card, or of the country's: what the picture shows, its figures, and what they
 * do not mean. Different for each place.
 */
export function cardAlt(atlas: Atlas, place: AtlasPlace | null): string {
  const map = 'Map of the United States, shaded by missing-children cases in 2020';
  if (!place) return `${map}: ${countsWords(atlas.national)}. ${CAVEAT.lede}`;
  const { strong, rest } = placeLead(atlas.measures['total-rate'], place);
  const shown = place.frame
    ? `with ${nameInSentence(place.name)} marked`
    : `on which ${place.name} does not appear`;
  const rate = place.frame ? ` ${strong.slice(place.name.length + 2)} ${rest}` : ' A rate is not applicable.';
  return `${map}, ${shown}. ${place.name}: ${countsWords(place)}.${rate} ${CAVEAT.lede}`;
}
