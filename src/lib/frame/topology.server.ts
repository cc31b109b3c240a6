import { quantize, transform } from 'topojson-client';
import {
  filter,
  filterAttachedWeight,
  filterWeight,
  presimplify,
  simplify,
  type Ring
} from 'topojson-simplify';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import usAtlas from 'us-atlas/states-10m.json?raw';
import type { Point } from './planar';
import { NOT_IN_REPORT, projectionOf } from './projection.server';

type Area = (Polygon | MultiPolygon) & { id: string };
interface Areas extends GeometryCollection {
  geometries: Area[];
}
export type States = Topology<{ states: Areas }>;

/** Longest step, in degrees, that is drawn as a straight line; longer borders follow the curve of their parallel. */
const LONGEST_STEP = 0.5;

function densify(line: readonly Point[]): Point[] {
  return line.flatMap((end, i) => {
    const start = line[i - 1];
    if (start === undefined) return [end];
    const steps = Math.ceil(Math.hypot(end[0] - start[0], end[1] - start[1]) / LONGEST_STEP) || 1;
    return Array.from({ length: steps }, (_, step): Point => {
      const t = (step + 1) / steps;
      return [start[0] + (end[0] - start[0]) * t, start[1] + (end[1] - start[1]) * t];
    });
  });
}

function arcIndexes(area: Area): number[] {
  return area.arcs.flat(2).map((arc) => (arc < 0 ? ~arc : arc));
}

/** us-atlas's states in degrees, without those that are not in the report. */
export function reportedStates(): States {
  const atlas = JSON.parse(usAtlas) as States;
  const { states } = atlas.objects;
  const geometries = states.geometries.filter(({ id }) => !NOT_IN_REPORT.some((fips) => fips === id));
  return { ...atlas, objects: { states: { ...states, geometries } } };
}

/**
 * What is left of simplified shapes: what touches a neighbour is kept however small it is, unless nothing of it is left.
 * @param island smallest detached island that is kept, in the unit of `areaOf`
 * @param speck below this a ring is a line or a point
 * @param areaOf a ring's area; without it, in squares of the positions' unit
 */
export function withoutSpecks(
  simple: States,
  island: number,
  speck: number,
  areaOf?: (ring: Ring) => number
): States {
  const attachedOrLarge = filterAttachedWeight(simple, island, areaOf);
  const extended = filterWeight(simple, speck, areaOf);
  return filter(
    simple,
    (ring, interior) => attachedOrLarge(ring, interior) && extended(ring, interior)
  ) as States;
}

/**
 * us-atlas's states in frame units, at full detail. Arcs are projected one by one, each with the projection of the
 * place it belongs to, so that neighbours go on sharing their border to the last bit.
 */
function projectStates(): States {
  const atlas = reportedStates();
  if (!atlas.transform) throw new Error('us-atlas: the topology is expected to be quantized');
  const decode = transform(atlas.transform);
  const areas = atlas.objects.states.geometries;
  const owner = new Map(areas.flatMap((area) => arcIndexes(area).map((arc) => [arc, area.id] as const)));
  const arcs = atlas.arcs.map((arc, index) => {
    const fips = owner.get(index);
    const line = arc.map((position, i): Point => {
      const [x = NaN, y = NaN] = decode(position, i > 0);
      return [x, y];
    });
    if (fips === undefined) return line.map(([x, y]) => [x, y]);
    const project = projectionOf(fips);
    return densify(line).map((point) => {
      const projected = project([point[0], point[1]]);
      if (!projected)
        throw new Error(`us-atlas: ${fips} has a point outside its projection: ${point.join(', ')}`);
      return projected;
    });
  });
  return { type: 'Topology', arcs, objects: atlas.objects };
}

/** Square frame units below which a ring is a line or a point. */
const SMALLEST_RING = 0.005;

const weighted = presimplify(projectStates());

/**
 * The frame's shapes, simplified by Visvalingam's method with shared borders kept shared.
 * @param area smallest triangle, in square frame units, that is still a bend worth drawing
 * @param island smallest detached island, in square frame units, that is still drawn
 */
export function statesAt(area: number, island: number): States {
  return withoutSpecks(simplify(weighted, area), island, SMALLEST_RING);
}

/** A topology as it is sent to the browser: integers on a fine grid, a fiftieth of a frame unit at most. */
export function pack(topology: States): Topology {
  return quantize(topology, 5e4);
}
