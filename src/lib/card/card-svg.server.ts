import type { Atlas, AtlasPlace } from '$lib/atlas';
import { CARD_SIZE } from '$lib/share/addresses';
import { GRID } from './grid';
import { cardLines } from './layout.server';
import { legendSvg } from './legend.server';
import { mapSvg } from './map-svg.server';
import { documentSvg, textSvg } from './text.server';
import { PAGE } from './type';

const rect = (x: number, y: number, width: number, height: number, fill: string) =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}"/>`;

/** All of a card but its text. */
export function groundSvg(atlas: Atlas, place: AtlasPlace | null): string {
  const { width, height } = CARD_SIZE;
  return (
    rect(0, 0, width, height, PAGE.page) +
    rect(0, GRID.band, width, height - GRID.band, PAGE.wash) +
    rect(GRID.left, GRID.rule, GRID.columnsRight - GRID.left, 1, PAGE.line) +
    mapSvg(atlas, place, [GRID.map.left, GRID.map.top], GRID.map.scale) +
    legendSvg(atlas.measures['total-count'])
  );
}

/** The social card of a place, or of the country, as SVG. */
export const cardSvg = (atlas: Atlas, place: AtlasPlace | null): string =>
  documentSvg(groundSvg(atlas, place) + cardLines(atlas, place).map(textSvg).join(''));
