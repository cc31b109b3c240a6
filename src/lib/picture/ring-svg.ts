import { PATH_SCALE } from '$lib/frame/frame';
import type { Box } from '$lib/frame/planar';
import type { Cell } from '$lib/measure/measure';
import { PALETTES } from '$lib/measure/palette';
import type { Shaded } from './map-svg';

/** Widths in pixels: stronger than the page's, since a picture is mostly shown smaller than it is. */
const WIDTH = { paper: 1.8, ink: 3 } as const;

/** A place whose box on the picture is smaller than this, in pixels, has a circle around it: its outline would be a dot. */
const SMALL = 30;
const CIRCLE = { least: 15, away: 7 } as const;

const { ramp, ink, paper } = PALETTES.light;

const stroke = (color: string, width: number) =>
  `fill="none" stroke="${color}" stroke-width="${width}" stroke-linejoin="round"`;

/** A paper line with an ink line in its middle. */
const twoTone = (shape: string) =>
  `<${shape} ${stroke(paper, WIDTH.ink + 2 * WIDTH.paper)}/><${shape} ${stroke(ink, WIDTH.ink)}/>`;

function circleAround([[left, top], [right, bottom]]: Box, scale: number): string | null {
  const [width, height] = [(right - left) * scale, (bottom - top) * scale];
  if (Math.max(width, height) >= SMALL) return null;
  const radius = Math.max(CIRCLE.least, Math.hypot(width, height) / 2 + CIRCLE.away);
  const [x, y] = [((left + right) / 2) * scale, ((top + bottom) / 2) * scale];
  return twoTone(`circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${radius.toFixed(1)}"`);
}

/** Scattered islands are ringed as one: by the inset that they have to themselves. */
function aroundInset(
  insets: readonly Box[],
  [[left, top], [right, bottom]]: Box,
  scale: number
): string | null {
  const inset = insets.find(([[x, y], [toX, toY]]) => left >= x && top >= y && right <= toX && bottom <= toY);
  if (!inset) return null;
  const [[x, y], [toX, toY]] = inset;
  return twoTone(
    `rect x="${x * scale}" y="${y * scale}" width="${(toX - x) * scale}" height="${(toY - y) * scale}"`
  );
}

/** Outside the shape, whose colour it would hide where the place is narrow. */
function aroundShape(path: string, cell: Cell, scale: number): string {
  const unit = PATH_SCALE / scale;
  const line = (color: string, width: number) => `<path d="${path}" ${stroke(color, width * unit)}/>`;
  // The pattern is the map's own.
  const fills = cell.unstable ? [ramp[cell.class], 'url(#hatch)'] : [ramp[cell.class]];
  return (
    `<g transform="scale(${scale / PATH_SCALE})">${line(ink, 2 * (WIDTH.paper + WIDTH.ink))}` +
    `${line(paper, 2 * WIDTH.paper)}${fills.map((fill) => `<path d="${path}" fill="${fill}"/>`).join('')}</g>`
  );
}

function ringSvg({ atlas, measure, shapeOf }: Shaded, slug: string, box: Box, scale: number): string {
  const [path, cell] = [shapeOf(slug), measure.cells[slug]];
  if (!path || !cell) return '';
  const ring =
    circleAround(box, scale) ?? aroundInset(atlas.insets, box, scale) ?? aroundShape(path, cell, scale);
  return `<g class="ring">${ring}</g>`;
}

const area = ([[left, top], [right, bottom]]: Box): number => (right - left) * (bottom - top);

/**
 * The rings that mark the chosen places, in the page's two tones, of which one stands out on any colour. A place that is
 * not on the map has none.
 * @param scale pixels per frame unit
 */
export function ringsSvg(map: Shaded, scale: number): string {
  const ringed = [map.place, map.other].flatMap((place) =>
    place?.frame ? [{ slug: place.slug, box: place.frame.box }] : []
  );
  // The larger first: its shape, drawn once more over its ring, would lie over a circle inside it.
  ringed.sort((a, b) => area(b.box) - area(a.box));
  return ringed.map(({ slug, box }) => ringSvg(map, slug, box, scale)).join('');
}
