import { METRICS } from '$lib/measure/measure';
import { SELECT, type PlaceSelected } from './select-message';
import { VIEW, type Seen } from './view-message';

/** Heights that the map can have, in CSS pixels: with every part left out, and with everything unfolded on a phone. */
export const HEIGHTS = { least: 200, most: 16000 } as const;

const NAME_LENGTH = 60;

const record = (data: unknown): Readonly<Record<string, unknown>> =>
  typeof data === 'object' && data !== null ? (data as Readonly<Record<string, unknown>>) : {};

/**
 * The height in a frame's message, in CSS pixels; `null` where it is another message, or no height of this map: not a
 * finite number, or further out of bounds than a rounding or an early measurement explains.
 */
export function heightIn(data: unknown): number | null {
  const { sentinel, type, height } = record(data);
  if (sentinel !== 'amp' || type !== 'embed-size' || typeof height !== 'number') return null;
  if (!(height >= 1 && height <= 2 * HEIGHTS.most)) return null;
  return Math.ceil(Math.min(Math.max(height, HEIGHTS.least), HEIGHTS.most));
}

const isSlug = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= NAME_LENGTH && /^[a-z]+(-[a-z]+)*$/.test(value);

/** The choice in a frame's message, made anew from its checked parts; `null` where there is none. */
export function selectionIn(data: unknown): PlaceSelected | null {
  const { type, place, name } = record(data);
  if (type !== SELECT || typeof name !== 'string' || name === '' || name.length > NAME_LENGTH) return null;
  return place === null || isSlug(place) ? { place, name } : null;
}

/** The way of looking at a place in a frame's message, in the same way. */
export function seenIn(data: unknown): Seen | null {
  const { type, metric: named, rate, with: other } = record(data);
  const metric = METRICS.find((known) => known === named);
  if (type !== VIEW || !metric || typeof rate !== 'boolean') return null;
  return other === null || isSlug(other) ? { metric, rate, with: other } : null;
}
