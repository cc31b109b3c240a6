import type { PlaceFrame, Steps } from '$lib/frame/frame';
import type { Box } from '$lib/frame/planar';
import type { Measures } from '$lib/measure/measure';
import type { Counts, PlaceRow } from '$lib/report/report';

/** A place with all that the page needs of it. */
export interface AtlasPlace extends PlaceRow {
  /** `null` for International, which is not on the map. */
  readonly frame: PlaceFrame | null;
  /** Slugs of the places to which the arrow keys lead; `null` at an end of the picture. */
  readonly steps: Steps<string | null>;
}

/** The one object every page of the map is made from: report, measures and frame together. */
export interface Atlas {
  readonly year: number;
  /** The 53 places, A to Z. */
  readonly places: readonly AtlasPlace[];
  readonly national: Counts & { readonly under18: number };
  readonly measures: Measures;
  readonly insets: readonly Box[];
}

/** The place with this slug. @throws when there is none: addresses are checked before they get here. */
export function placeBySlug(atlas: Atlas, slug: string): AtlasPlace {
  const place = atlas.places.find((candidate) => candidate.slug === slug);
  if (!place) throw new Error(`no place has the slug “${slug}”`);
  return place;
}

/** Slugs of the places that have a FIPS code, by that as MapLibre has it: a number. */
export const slugsByFips = ({ places }: Atlas): ReadonlyMap<number, string> =>
  new Map(places.flatMap(({ slug, fips }) => (fips === null ? [] : [[Number(fips), slug] as const])));
