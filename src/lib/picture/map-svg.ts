import type { Atlas, AtlasPlace } from '$lib/atlas';
import { PATH_SCALE } from '$lib/frame/frame';
import type { Point } from '$lib/frame/planar';
import { HATCH_OPACITY, HATCH_STEP, HATCH_STRIPE, hatchStripes } from '$lib/map/hatch';
import type { Measure } from '$lib/measure/measure';
import { PALETTES } from '$lib/measure/palette';
import { ringsSvg } from './ring-svg';

/** What a drawn map shows. */
export interface Shaded {
  readonly atlas: Atlas;
  readonly measure: Measure;
  /** Has a ring; `null` for none. */
  readonly place: AtlasPlace | null;
  /** The place that it is compared with: has one too. */
  readonly other: AtlasPlace | null;
  /** Path data of a place's shape in units of `PATH_SCALE`; `undefined` for a place that is not on the map. */
  readonly shapeOf: (slug: string) => string | undefined;
}

/** Line widths in pixels. */
const LINE = { outline: 1.6, border: 0.8, inset: 1 } as const;

const { ramp, border, outline, ink, paper } = PALETTES.light;

function hatchSvg(shapes: readonly string[], unit: number): string {
  if (shapes.length === 0) return '';
  const stripe = (side: 0 | 1) =>
    `<path fill="none" stroke="${side === 0 ? ink : paper}" stroke-width="${HATCH_STRIPE / Math.SQRT2}" stroke-opacity="${HATCH_OPACITY}" d="${hatchStripes(side * HATCH_STRIPE)}"/>`;
  return (
    `<pattern id="hatch" width="${HATCH_STEP}" height="${HATCH_STEP}" patternUnits="userSpaceOnUse" patternTransform="scale(${unit})">${stripe(0)}${stripe(1)}</pattern>` +
    `<path fill="url(#hatch)" d="${shapes.join('')}"/>`
  );
}

/**
 * The country in a measure, unstable rates hatched, in the colours of a light page.
 * @param corner of the map on the picture, left and top, in pixels
 * @param scale pixels per frame unit
 */
export function mapSvg(map: Shaded, [left, top]: Point, scale: number): string {
  const { atlas, measure, shapeOf } = map;
  const unit = PATH_SCALE / scale;
  const shapes = atlas.places.flatMap(({ slug }) => {
    const [path, cell] = [shapeOf(slug), measure.cells[slug]];
    return path && cell ? [{ path, cell }] : [];
  });
  const hatched = shapes.filter(({ cell }) => cell.unstable).map(({ path }) => path);
  const insets = atlas.insets.map(([[x, y], [right, bottom]]) => `M${x} ${y}H${right}V${bottom}H${x}z`);
  return (
    `<g transform="translate(${left} ${top})" stroke-linejoin="round"><g transform="scale(${scale / PATH_SCALE})">` +
    `<path fill="none" stroke="${outline}" stroke-width="${LINE.outline * unit}" d="${shapes.map(({ path }) => path).join('')}"/>` +
    `<g stroke="${border}" stroke-width="${LINE.border * unit}">` +
    `${shapes.map(({ path, cell }) => `<path fill="${ramp[cell.class]}" d="${path}"/>`).join('')}${hatchSvg(hatched, unit)}</g></g>` +
    `<path transform="scale(${scale})" fill="none" stroke="${outline}" stroke-width="${LINE.inset / scale}" d="${insets.join('')}"/>` +
    `${ringsSvg(map, scale)}</g>`
  );
}
