import type { MultiPolygon, Polygon } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import { geoPath } from 'd3-geo';
import { PLACES } from '$lib/report/places';
import { compassPoint, stepsByUsps } from './directions.server';
import type { PlaceFrame, Steps } from './frame';
import { labelOf } from './labels.server';
import { neighborsByUsps } from './neighbors.server';
import type { Box } from './planar';
import { INSETS, projectionOf } from './projection.server';
import { svgPath } from './svg-path.server';
import { pack, statesAt, type States } from './topology.server';

/** Detail for the SVG in every page, at the scale of the whole country, and for MapLibre, which zooms in. */
const PAGE_DETAIL = { area: 0.35, island: 0.25 };
const ZOOM_DETAIL = { area: 0.02, island: 0.02 };

type Shape = Polygon | MultiPolygon;

const placeByFips = new Map(PLACES.flatMap((place) => (place.fips ? [[place.fips, place] as const] : [])));

function placeOf(fips: string) {
  const place = placeByFips.get(fips);
  if (!place?.usps) throw new Error(`us-atlas: FIPS ${fips} is not a place of the report`);
  return { ...place, fips, usps: place.usps };
}

/** A place of the report with its shape in frame units. */
type Shaped = ReturnType<typeof placeOf> & { readonly shape: Shape };

const shapes = (states: States): readonly Shaped[] =>
  feature(states, states.objects.states).features.map(({ id, geometry }) => {
    if (geometry?.type !== 'Polygon' && geometry?.type !== 'MultiPolygon')
      throw new Error(`us-atlas: ${id} has no area left after simplification`);
    return { ...placeOf(String(id)), shape: geometry };
  });

const fine = statesAt(ZOOM_DETAIL.area, ZOOM_DETAIL.island);
const coarse = statesAt(PAGE_DETAIL.area, PAGE_DETAIL.island);
const neighbors = neighborsByUsps(fine, (fips) => placeOf(fips).usps);
const shaped = shapes(fine);
const shapedByUsps = new Map(shaped.map((place) => [place.usps, place]));

/** Longitude and latitude of the middle of a place. */
function whereabouts({ slug, fips, shape }: Shaped): [number, number] {
  const lngLat = projectionOf(fips).invert?.(geoPath().centroid(shape));
  if (!lngLat) throw new Error(`frame: ${slug} has no middle`);
  return lngLat;
}

/** To a hundredth of a unit: each page has these figures in it, and none is drawn finer. */
const round = (value: number): number => Math.round(value * 100) / 100;

function placeFrame(place: Shaped): PlaceFrame {
  const adjacent = neighbors.get(place.usps);
  if (!adjacent) throw new Error(`frame: ${place.slug} has no neighbours`);
  const others = adjacent.usps
    .flatMap((usps) => shapedByUsps.get(usps) ?? [])
    .sort((a, b) => (a.slug < b.slug ? -1 : 1));
  const here = whereabouts(place);
  const [[left, top], [right, bottom]] = geoPath().bounds(place.shape);
  return {
    box: [
      [round(left), round(top)],
      [round(right), round(bottom)]
    ],
    label: labelOf(place.usps, place.shape),
    neighbors: {
      kind: adjacent.kind,
      slugs: others.map(({ slug }) => slug),
      toward: others.map((other) => compassPoint(here, whereabouts(other)))
    }
  };
}

/** By slug, International included, where the arrow keys lead from a place. */
function stepsBySlug(): ReadonlyMap<string, Steps<string | null>> {
  const named = (usps: string) => shapedByUsps.get(usps)?.slug ?? 'international';
  const slugOf = (usps: string | null) => (usps === null ? null : named(usps));
  const middles = shaped.map(({ usps, shape }) => {
    const [x, y] = geoPath().centroid(shape);
    return { usps, middle: [x, y] as const };
  });
  return new Map(
    [...stepsByUsps(middles)].map(([usps, { up, right, down, left }]) => [
      named(usps),
      { up: slugOf(up), right: slugOf(right), down: slugOf(down), left: slugOf(left) }
    ])
  );
}

/**
 * One path for each place, not one around the country: a browser draws a page in tiles, and works a path out anew for each tile
 * that it might touch. The longest last: the shape of the longest is further back in the page than the 32 KB that gzip remembers.
 */
function coastOf(states: States): string[] {
  const all = states.objects.states;
  return all.geometries
    .map((place) => svgPath(mesh(states, all, (a, b) => a === place && b === place)))
    .filter((path) => path !== '')
    .sort((a, b) => a.length - b.length);
}

/** The planar frame: the 52 places that have a shape, by slug, and the insets' drawn borders. */
export const frame: {
  readonly places: ReadonlyMap<string, PlaceFrame>;
  /** SVG path data in tenths of a frame unit, for the picture in the page. */
  readonly paths: ReadonlyMap<string, string>;
  /** Where a place meets no other, as SVG path data in the same units. */
  readonly coast: readonly string[];
  readonly insets: readonly Box[];
  readonly steps: ReadonlyMap<string, Steps<string | null>>;
  /** The shapes at full detail as quantized TopoJSON in frame units; object `states`, ids are FIPS codes. */
  readonly geometry: Topology;
} = {
  places: new Map(shaped.map((place) => [place.slug, placeFrame(place)])),
  paths: new Map(shapes(coarse).map(({ slug, shape }) => [slug, svgPath(shape)])),
  coast: coastOf(coarse),
  insets: INSETS.map((inset) => inset.frame),
  steps: stepsBySlug(),
  geometry: pack(fine)
};
