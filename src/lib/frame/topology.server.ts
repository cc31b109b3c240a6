import { quantize, transform } from 'topojson-client';
import { filter, filterAttachedWeight, filterWeight, presimplify, simplify } from 'topojson-simplify';
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

/**
 * us-atlas's states in frame units, at full detail. Arcs are projected one by one, each with the projection of the
 * place it belongs to, so that neighbours go on sharing their border to the last bit.
 */
function projectStates(): States {
  const atlas = JSON.parse(usAtlas) as States;
  if (!atlas.transform) throw new Error('us-atlas: the topology is expected to be quantized');
  const decode = transform(atlas.transform);
  const areas = atlas.objects.states.geometries.filter(
    (area) => !NOT_IN_REPORT.some((fips) => fips === area.id)
  );
  const owner = new Map(areas.flatMap((area) => arcIndexes(area).map((arc) => [arc, area.id] as const)));
  const arcs = atlas.arcs.map((arc, index) => {
    const fips = owner.get(index);
    const line = arc.map((position, i) => decode(position, i > 0) as unknown as Point);
    if (fips === undefined) return line.map(([x, y]) => [x, y]);
    const project = projectionOf(fips);
    return densify(line).map((point) => {
      const projected = project([point[0], point[1]]);
      if (!projected)
        throw new Error(`us-atlas: ${fips} has a point outside its projection: ${point.join(', ')}`);
      return projected;
    });
  });
  return { type: 'Topology', arcs, objects: { states: { type: 'GeometryCollection', geometries: areas } } };
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
  const simple = simplify(weighted, area);
  const attachedOrLarge = filterAttachedWeight(simple, island);
  const extended = filterWeight(simple, SMALLEST_RING);
  // What touches a neighbour is kept however small it is, unless nothing of it is left.
  return filter(
    simple,
    (ring, interior) => attachedOrLarge(ring, interior) && extended(ring, interior)
  ) as States;
}

/** A topology as it is sent to the browser: integers on a fine grid, a fiftieth of a frame unit at most. */
export function pack(topology: States): Topology {
  return quantize(topology, 5e4);
}
