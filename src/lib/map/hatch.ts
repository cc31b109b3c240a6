/** Distance of the hatch's stripes along x and along y, in CSS pixels; the SVG's pattern and MapLibre's use it. */
export const HATCH_STEP = 9;

/** Width across of each side of a stripe, along x, in CSS pixels. */
export const HATCH_STRIPE = 1.1;
export const HATCH_OPACITY = 0.7;
