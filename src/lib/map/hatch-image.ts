import type { Palette } from '$lib/measure/palette';
import { HATCH_OPACITY, HATCH_STEP, HATCH_STRIPE } from './hatch';

/** Pixels of the tile to a CSS pixel. */
const RATIO = 3;

const rgb = (hex: string): [number, number, number] => [
  parseInt(hex.slice(1, 3), 16),
  parseInt(hex.slice(3, 5), 16),
  parseInt(hex.slice(5, 7), 16)
];

/** How much of a stripe of `width` around `center` a pixel at `d` is covered by, 0 to 1, on a circle of `step`. */
function coverage(d: number, center: number, width: number, step: number): number {
  const distance = Math.abs(((((d - center) % step) + step * 1.5) % step) - step / 2);
  return Math.min(1, Math.max(0, width / 2 - distance + 0.5));
}

/**
 * The hatch for unstable rates as MapLibre wants a pattern: one tile of raw pixels, finer than CSS pixels.
 * Each stripe has a dark and a light side, so that it shows on every class.
 * @param zoom MapLibre's zoom for the whole country. A pattern grows with the fraction of the zoom: the tile is declared
 *   finer by as much, so that it has the SVG's measure when it takes over.
 */
export function hatchImage(
  { ink, paper }: Palette,
  zoom: number
): { image: { width: number; height: number; data: Uint8Array }; pixelRatio: number } {
  const growth = 2 ** (zoom - Math.floor(zoom));
  const size = HATCH_STEP * RATIO;
  const data = new Uint8Array(size * size * 4);
  const width = HATCH_STRIPE * RATIO;
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      const d = (x + y) % size;
      const dark = coverage(d, size / 2 - width / 2, width, size);
      const light = coverage(d, size / 2 + width / 2, width, size);
      const color = dark >= light ? rgb(ink) : rgb(paper);
      data.set([...color, Math.round(Math.max(dark, light) * HATCH_OPACITY * 255)], (y * size + x) * 4);
    }
  }
  return { image: { width: size, height: size, data }, pixelRatio: RATIO * growth };
}
