import type { Compass, Steps } from './frame';
import type { Point } from './planar';

/** Where a place lies in the picture, to find one's way from it. */
export interface Whereabouts {
  readonly usps: string;
  /** Middle of its area, in frame units. */
  readonly middle: Point;
}

/**
 * Steps set by hand, by postal code: where the nearest place in the picture is not the one a reader would look for,
 * in the insets, and around the District of Columbia, whose neighbours would all step over it. International is on no
 * map; it stands beyond Puerto Rico, at the end of the picture.
 */
const BY_HAND: Readonly<Record<string, Partial<Steps<string | null>>>> = {
  AK: { up: 'WA', right: 'HI', down: null, left: null },
  HI: { up: 'CA', right: 'TX', down: null, left: 'AK' },
  PR: { up: 'FL', right: 'INTL', down: 'INTL', left: 'HI' },
  INTL: { up: null, right: null, down: null, left: 'PR' },
  AL: { down: 'FL' },
  FL: { right: 'PR', down: 'PR' },
  NY: { down: 'PA' },
  PA: { down: 'MD' },
  VA: { up: 'MD' },
  WV: { down: 'NC' },
  CA: { left: null, down: 'HI' },
  WA: { left: 'AK' },
  DC: { up: 'MD', right: 'DE', down: 'VA', left: 'WV' },
  MD: { down: 'DC', left: 'WV' },
  DE: { left: 'MD' }
};

/** How far away a place is in a direction; `null` when it lies elsewhere. What is aside counts double. */
function distance(from: Point, to: Point, [dx, dy]: Point): number | null {
  const [x, y] = [to[0] - from[0], to[1] - from[1]];
  const along = x * dx + y * dy;
  const aside = Math.abs(x * dy) + Math.abs(y * dx);
  return along > 0 && aside <= along ? along + 2 * aside : null;
}

const WAYS: Readonly<Record<keyof Steps<unknown>, Point>> = {
  up: [0, -1],
  right: [1, 0],
  down: [0, 1],
  left: [-1, 0]
};

const INSETS = ['AK', 'HI', 'PR'];

/**
 * From every place the nearest one up, right, down and left of it in the picture, by postal code; `INTL` stands for
 * International. `null` where the picture ends.
 */
export function stepsByUsps(places: readonly Whereabouts[]): ReadonlyMap<string, Steps<string | null>> {
  const contiguous = places.filter(({ usps }) => !INSETS.includes(usps));
  const nearest = (from: Whereabouts, way: Point): string | null => {
    const reached = contiguous.flatMap((to) => {
      const far = distance(from.middle, to.middle, way);
      return far === null ? [] : [{ usps: to.usps, far }];
    });
    return reached.sort((a, b) => a.far - b.far)[0]?.usps ?? null;
  };
  const computed = places.map(
    (from) =>
      [
        from.usps,
        {
          up: nearest(from, WAYS.up),
          right: nearest(from, WAYS.right),
          down: nearest(from, WAYS.down),
          left: nearest(from, WAYS.left),
          ...BY_HAND[from.usps]
        }
      ] as const
  );
  const beyond = { up: null, right: null, down: null, left: null, ...BY_HAND.INTL };
  return new Map([...computed, ['INTL', beyond]]);
}

const ROSE: readonly Compass[] = [
  'north',
  'northeast',
  'east',
  'southeast',
  'south',
  'southwest',
  'west',
  'northwest'
];

const RADIAN = Math.PI / 180;

/**
 * The point of the compass at which one place lies seen from another, both given by longitude and latitude of their
 * middle. On a rhumb line, as one reads it off a map with north at the top (Mercator's projection).
 */
export function compassPoint(
  [fromLng, fromLat]: readonly [number, number],
  [toLng, toLat]: readonly [number, number]
): Compass {
  const north = Math.asinh(Math.tan(toLat * RADIAN)) - Math.asinh(Math.tan(fromLat * RADIAN));
  const east = (toLng - fromLng) * RADIAN;
  const eighth = Math.round(Math.atan2(east, north) / (45 * RADIAN));
  return ROSE[(eighth + 8) % 8] ?? 'north';
}
