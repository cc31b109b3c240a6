/** Distance of the hatch's stripes along x and along y, in CSS pixels; the SVG's pattern and MapLibre's use it. */
export const HATCH_STEP = 9;

/** Width across of each side of a stripe, along x, in CSS pixels. */
export const HATCH_STRIPE = 1.1;
export const HATCH_OPACITY = 0.7;

/**
 * The hatch as an SVG pattern's path data: diagonals through a tile and its corners, so that stripes meet across tiles.
 * @param shift along x, of one side of a stripe against the other
 */
export const hatchStripes = (shift: number): string =>
  [0, HATCH_STEP, 2 * HATCH_STEP]
    .map((x) => `M${x + shift - HATCH_STEP / 2 + 2} -2l-${HATCH_STEP + 4} ${HATCH_STEP + 4}`)
    .join('');
