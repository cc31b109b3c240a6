import type { Box, Point } from './planar';

/** Path data is written in whole tenths of a frame unit: the finest step an 800-pixel map can show, and the shortest text. */
export const PATH_SCALE = 10;

/** Smallest scale, in CSS pixels per frame unit, at which callouts have room between them. */
export const CALLOUTS_FROM = 0.7;

/** What the page needs to know of a place's shape; the shape itself is in the document's SVG and in the geometry file. */
export interface PlaceFrame {
  /** Bounding box of the place, all its islands included. */
  readonly box: Box;
  readonly label: {
    readonly point: Point;
    /** Smallest scale, in CSS pixels per frame unit, at which the label fits inside its own shape. */
    readonly fits: number;
    /** Where the label stands while it does not fit inside, and where its leader line ends, if it has one. */
    readonly callout: { readonly point: Point; readonly anchor: Point | null } | null;
  };
  readonly neighbors: Neighbors;
}

/** A to Z. A place without a land border has hand-set places `near` it instead. */
export interface Neighbors {
  readonly kind: 'border' | 'near';
  readonly slugs: readonly string[];
  /** Where each of them lies, in the order of `slugs`: from the middle of the place to the middle of the other. */
  readonly toward: readonly Compass[];
}

export type Compass =
  'north' | 'northeast' | 'east' | 'southeast' | 'south' | 'southwest' | 'west' | 'northwest';

/** Where each arrow key leads. */
export interface Steps<Place> {
  readonly up: Place;
  readonly right: Place;
  readonly down: Place;
  readonly left: Place;
}
