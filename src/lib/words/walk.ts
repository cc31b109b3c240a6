import type { Atlas, AtlasPlace } from '$lib/atlas';
import { measureId, type Measure } from '$lib/measure/measure';
import { formatRate } from './numbers';
import { intervalWords, metricCases, unstableNote } from './sentences';

/** The map's places, as the keyboard goes through them. */
export const PLACES_LIST = 'Places on the map';

/** What the keys do. */
export const WALK_HINT =
  'Arrow keys: the next place. Letters: a place by name. Enter: choose. Plus, minus, 0: zoom.';

/** A place's name at its stop. */
export const stopName = ({ name, frame }: AtlasPlace): string => (frame ? name : `${name}, not on the map`);

function borders({ frame }: AtlasPlace): string {
  if (!frame) return 'Not on the map.';
  const { kind, slugs } = frame.neighbors;
  if (kind === 'near') return 'Borders no other place.';
  return slugs.length === 1 ? 'Borders 1 place.' : `Borders ${slugs.length} places.`;
}

/**
 * The one spoken answer to a step on the map: “Ohio. 2,259 cases, 87.2 per 100,000 children, 95% interval 83.6 to 90.8.
 * Borders 5 places.”
 */
export function stepStatus(atlas: Atlas, { metric }: Measure, place: AtlasPlace): string {
  const cell = atlas.measures[measureId(metric, 'rate')].cells[place.slug];
  const rate = cell?.interval
    ? `${formatRate(cell.value)} per 100,000 children, ${intervalWords(cell.interval)}${unstableNote(cell)}`
    : 'no rate';
  return `${place.name}. ${metricCases(metric, place)}, ${rate}. ${borders(place)}`;
}
