import type { MultiPolygon, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import {
  presimplify,
  simplify,
  sphericalRingArea,
  sphericalTriangleArea,
  type Ring
} from 'topojson-simplify';
import { reportedStates, withoutSpecks, type States } from '$lib/frame/topology.server';

/**
 * Smallest bend and smallest detached island that is kept, in steradians: about 8.5 square kilometres. With a little
 * more the outline of Nantucket crosses itself.
 */
const DETAIL = 2.1e-7;
/** Below this a ring is a line: about 0.04 square kilometres. */
const SMALLEST_RING = 1e-9;
/** A thousandth of a degree is 111 m at most; us-atlas's own grid is no finer from east to west. */
const DECIMALS = 3;

/** A ring's area in steradians, whichever way it runs. */
function ringArea(ring: Ring): number {
  const area = sphericalRingArea(ring, false);
  return Math.min(area, 4 * Math.PI - area);
}

const round = ([lng = NaN, lat = NaN]: Position): Position => [
  Number(lng.toFixed(DECIMALS)),
  Number(lat.toFixed(DECIMALS))
];

const same = (a: Position | undefined, b: Position): boolean =>
  a !== undefined && a[0] === b[0] && a[1] === b[1];

/** Twice the area to the left of a ring, in square degrees: positive where it runs counterclockwise. */
const turning = (ring: readonly Position[]): number =>
  ring.reduce((sum, [x = NaN, y = NaN], i) => {
    const [nextX = x, nextY = y] = ring[i + 1] ?? [];
    return sum + x * nextY - nextX * y;
  }, 0);

/** A ring as RFC 7946 wants it: outer rings counterclockwise, holes clockwise. */
function wound(ring: readonly Position[], hole: boolean): Position[] {
  const line: Position[] = [];
  for (const position of ring.map(round)) {
    // There and back again: rounding has made a line of a narrow corner.
    if (same(line.at(-2), position)) line.pop();
    else if (!same(line.at(-1), position)) line.push(position);
  }
  return turning(line) < 0 === hole ? line : line.reverse();
}

const windPolygon = (rings: readonly Position[][]): Position[][] =>
  rings.map((ring, i) => wound(ring, i > 0)).filter((ring) => ring.length >= 4);

function wind(shape: Polygon | MultiPolygon): Polygon | MultiPolygon {
  if (shape.type === 'Polygon') return { ...shape, coordinates: windPolygon(shape.coordinates) };
  const coordinates = shape.coordinates.map(windPolygon).filter((polygon) => polygon.length > 0);
  return { ...shape, coordinates };
}

function simplified(): States {
  const simple = simplify(presimplify(reportedStates(), sphericalTriangleArea), DETAIL);
  return withoutSpecks(simple, DETAIL, SMALLEST_RING, ringArea);
}

/**
 * The places' true shapes in degrees of longitude and latitude (WGS 84), by FIPS code, simplified with shared borders
 * kept shared. The Census Bureau's files are cut at the antimeridian, as RFC 7946 asks, so that the Aleutian Islands
 * are on both of its sides.
 * @throws when a shape has nothing left
 */
export function trueShapes(): ReadonlyMap<string, Polygon | MultiPolygon> {
  const states = simplified();
  return new Map(
    feature(states, states.objects.states).features.map(({ id, geometry }) => {
      if (geometry?.type !== 'Polygon' && geometry?.type !== 'MultiPolygon')
        throw new Error(`us-atlas: ${id} has no area left after simplification`);
      return [String(id), wind(geometry)];
    })
  );
}
