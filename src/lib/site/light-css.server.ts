import { paletteStyle } from '$lib/measure/palette';
import base from './base.css?raw';

/** Each custom property that is one colour on a light page and another on a dark one, with the first. */
const lightOf = (css: string): string =>
  [...css.matchAll(/(--[\w-]+):\s*light-dark\(([^,]+),/g)]
    .map(([, name, light]) => `${name}:${light}!important`)
    .join(';');

/**
 * The light colours alone, for browsers that do not know `light-dark()` (Chrome before 123, Firefox before 120, Safari before
 * 17.5): borders and the text on dark classes would be missing. app.html asks for it there, and nowhere else.
 */
export const lightCss = (): string =>
  `:root{color-scheme:light!important;${lightOf(base)}}\n[data-shaded]{${lightOf(paletteStyle())}}\n`;
