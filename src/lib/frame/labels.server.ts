import type { MultiPolygon, Polygon, Position } from 'geojson';
import polylabel from 'polylabel';
import type { PlaceFrame } from './frame';

/** Half the width and height of a two-letter label in CSS pixels, with a little air; the CSS sets 12 px type. */
const HALF_WIDTH = 10;
const HALF_HEIGHT = 6.5;

/** Hand-set places in open water for labels of places too small to hold one, and where their leader line ends. */
const CALLOUTS: Readonly<Record<string, PlaceFrame['label']['callout']>> = {
  VT: { point: [846, 97], anchor: [870, 122] },
  NH: { point: [876, 73], anchor: [888, 115] },
  MA: { point: [957, 170], anchor: [903, 172] },
  RI: { point: [945, 197], anchor: [904, 181] },
  CT: { point: [928, 219], anchor: [887, 190] },
  NJ: { point: [901, 241], anchor: [867, 245] },
  DE: { point: [897, 267], anchor: [858, 267] },
  MD: { point: [890, 289], anchor: [849, 275] },
  DC: { point: [881, 311], anchor: [829, 267] },
  HI: { point: [246, 588], anchor: null }
};

function area(ring: readonly Position[]): number {
  return Math.abs(
    ring.reduce((sum, [x = 0, y = 0], i) => {
      const [nx = 0, ny = 0] = ring[(i + 1) % ring.length] ?? [];
      return sum + x * ny - nx * y;
    }, 0) / 2
  );
}

/**
 * The label of a place: at its pole of inaccessibility, the point farthest from any border. Distances are measured
 * with x squeezed by the label's own proportions, so that a wide, low label is treated as a square. A label that
 * lies within its own shape cannot touch another that does.
 */
export function labelOf(usps: string, shape: Polygon | MultiPolygon): PlaceFrame['label'] {
  const polygons = shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;
  const largest = polygons.reduce((a, b) => (area(b[0] ?? []) > area(a[0] ?? []) ? b : a));
  const squeeze = HALF_HEIGHT / HALF_WIDTH;
  const pole = polylabel(
    largest.map((ring) => ring.map(([x = 0, y = 0]) => [x * squeeze, y])),
    0.05
  );
  const [x = 0, y = 0] = pole;
  return {
    point: [Number((x / squeeze).toFixed(2)), Number(y.toFixed(2))],
    // Rounded up: a label never stands where it would not fit.
    fits: Math.ceil(((HALF_HEIGHT * Math.SQRT2) / pole.distance) * 1000) / 1000,
    callout: CALLOUTS[usps] ?? null
  };
}
