import type { Atlas, AtlasPlace } from '$lib/atlas';
import { frame } from '$lib/frame/frame.server';
import type { Point } from '$lib/frame/planar';
import { PATH_SCALE } from '$lib/frame/svg-path.server';
import { PALETTES } from '$lib/measure/palette';
import { ringSvg } from './ring.server';

/** Line widths in pixels. */
const LINE = { outline: 1.6, border: 0.8, inset: 1 } as const;

const { ramp, border, outline } = PALETTES.light;

/**
 * The country shaded by all cases, as on the page before anything is chosen.
 * @param place gets a ring; `null` for none
 * @param corner of the map on the card, left and top, in pixels
 * @param scale pixels per frame unit
 */
export function mapSvg(atlas: Atlas, place: AtlasPlace | null, [left, top]: Point, scale: number): string {
  const { cells } = atlas.measures['total-count'];
  const unit = PATH_SCALE / scale;
  const shapes = atlas.places.flatMap(({ slug }) => {
    const [path, cell] = [frame.paths.get(slug), cells[slug]];
    return path && cell ? [{ path, fill: ramp[cell.class] }] : [];
  });
  const insets = atlas.insets.map(([[x, y], [right, bottom]]) => `M${x} ${y}H${right}V${bottom}H${x}z`);
  return (
    `<g transform="translate(${left} ${top})" stroke-linejoin="round"><g transform="scale(${scale / PATH_SCALE})">` +
    `<path fill="none" stroke="${outline}" stroke-width="${LINE.outline * unit}" d="${shapes.map(({ path }) => path).join('')}"/>` +
    `<g stroke="${border}" stroke-width="${LINE.border * unit}">` +
    `${shapes.map(({ path, fill }) => `<path fill="${fill}" d="${path}"/>`).join('')}</g></g>` +
    `<path transform="scale(${scale})" fill="none" stroke="${outline}" stroke-width="${LINE.inset / scale}" d="${insets.join('')}"/>` +
    `${place ? ringSvg(atlas, place, scale) : ''}</g>`
  );
}
