import { feature } from 'topojson-client';
import { frame } from '$lib/frame/frame.server';
import type { Box, Point } from '$lib/frame/planar';
import { PATH_SCALE } from '$lib/frame/frame';
import type { FrameTopology } from '$lib/map/geometry';
import { PLACES } from '$lib/report/places';
import { defined } from '../defined';

/** A ring without its closing point. */
export type Ring = readonly Point[];

export const topology = frame.geometry as FrameTopology;

const placeByFips = new Map(PLACES.map((place) => [place.fips, place]));
export const slugOf = (fips: unknown): string =>
  defined(placeByFips.get(String(fips)), `a place for FIPS ${fips}`).slug;
export const uspsOf = (slug: string): string =>
  defined(PLACES.find((place) => place.slug === slug)?.usps, `a postal code for ${slug}`);

/** The shapes as MapLibre gets them, decoded, in frame units: all rings of each place, by slug. */
export const zoomShapes: ReadonlyMap<string, readonly Ring[]> = new Map(
  feature(topology, topology.objects.states).features.map(({ id, geometry }) => {
    if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') {
      throw new Error(`${slugOf(id)} is a ${geometry.type}`);
    }
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    const rings = polygons.flat().map((ring) => ring.slice(0, -1).map(([x = NaN, y = NaN]): Point => [x, y]));
    return [slugOf(id), rings];
  })
);

function ringOf(subpath: string): Ring {
  const numbers = (subpath.match(/-?\d+/g) ?? []).map(Number);
  let [x, y] = [0, 0];
  return numbers.flatMap((number, i): Point[] => {
    if (i % 2 === 0) {
      x += number;
      return [];
    }
    y += number;
    return [[x / PATH_SCALE, y / PATH_SCALE]];
  });
}

/** The shapes as the page's SVG draws them, read back from the path data, in frame units, by slug. */
export const pageShapes: ReadonlyMap<string, readonly Ring[]> = new Map(
  [...frame.paths].map(([slug, path]) => [
    slug,
    path
      .split('M')
      .filter((subpath) => subpath !== '')
      .map(ringOf)
  ])
);

/** The steps of lines that are open or, with a `z`, closed. */
export const stepsOf = (path: string): [Point, Point][] =>
  path
    .split('M')
    .filter((subpath) => subpath !== '')
    .flatMap((subpath) => segmentsOf(ringOf(subpath)).slice(0, subpath.endsWith('z') ? undefined : -1));

export const segmentsOf = (ring: Ring): [Point, Point][] =>
  ring.map((start, i) => [start, ring[(i + 1) % ring.length] ?? start]);

/** Twice the area to the left of a ring, negative where the ring goes the other way round. */
export const signedArea = (ring: Ring): number =>
  segmentsOf(ring).reduce((sum, [[x, y], [nx, ny]]) => sum + x * ny - nx * y, 0) / 2;

export const areaOf = (rings: readonly Ring[]): number =>
  Math.abs(rings.reduce((sum, ring) => sum + signedArea(ring), 0));

const flattened = new WeakMap<readonly Ring[], [Point, Point][]>();

/** Whether a point lies in the shape these rings enclose. */
export function encloses(rings: readonly Ring[], [x, y]: Point): boolean {
  const segments = flattened.get(rings) ?? rings.flatMap(segmentsOf);
  flattened.set(rings, segments);
  let inside = false;
  for (const [[ax, ay], [bx, by]] of segments) {
    if (ay > y !== by > y && x < ax + ((bx - ax) * (y - ay)) / (by - ay)) inside = !inside;
  }
  return inside;
}

export const within = ([[left, top], [right, bottom]]: Box, [x, y]: Point): boolean =>
  x >= left && x <= right && y >= top && y <= bottom;

export const at = ([x, y]: Point): string => `${x.toFixed(1)}, ${y.toFixed(1)}`;
