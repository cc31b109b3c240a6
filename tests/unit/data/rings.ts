import type { Position } from 'geojson';

type Segment = readonly [Position, Position];

const cross = (
  [ox = NaN, oy = NaN]: Position,
  [ax = NaN, ay = NaN]: Position,
  [bx = NaN, by = NaN]: Position
) => (ax - ox) * (by - oy) - (ay - oy) * (bx - ox);

const segmentsOf = (ring: readonly Position[]): Segment[] =>
  ring.slice(1).flatMap((end, i): Segment[] => (ring[i] ? [[ring[i], end]] : []));

/** Square degrees enclosed by a closed ring, twice: positive where it runs counterclockwise. */
export const turning = (ring: readonly Position[]): number =>
  segmentsOf(ring).reduce((sum, [[x = 0, y = 0], [nx = 0, ny = 0]]) => sum + x * ny - nx * y, 0);

const cut = ([a, b]: Segment, [c, d]: Segment): boolean =>
  cross(a, b, c) * cross(a, b, d) < 0 && cross(c, d, a) * cross(c, d, b) < 0;

/** How many pairs of a ring's segments cross each other. */
export function crossings(ring: readonly Position[]): number {
  const segments = segmentsOf(ring);
  return segments.reduce(
    (sum, first, i) => sum + segments.slice(i + 2).filter((second) => cut(first, second)).length,
    0
  );
}

const RADIUS = 6371.0088;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Square kilometres of a shape on a sphere as large as the Earth, by the trapezium between each segment and the equator. */
export const areaOf = (polygons: readonly (readonly Position[][])[]): number =>
  Math.abs(
    polygons
      .flat()
      .reduce(
        (sum, ring) =>
          sum +
          segmentsOf(ring).reduce(
            (part, [[x = 0, y = 0], [nx = 0, ny = 0]]) =>
              part + radians(nx - x) * ((Math.sin(radians(y)) + Math.sin(radians(ny))) / 2),
            0
          ),
        0
      )
  ) *
  RADIUS ** 2;
