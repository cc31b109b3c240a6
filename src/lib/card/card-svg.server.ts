import type { Atlas, AtlasPlace } from '$lib/atlas';
import { frame } from '$lib/frame/frame.server';
import { SENT } from '$lib/measure/measure';
import { PAGE } from '$lib/picture/light-page';
import { mapSvg, type Shaded } from '$lib/picture/map-svg';
import { CARD_SIZE } from '$lib/share/addresses';
import { GRID } from './grid';
import { cardLines } from './layout.server';
import { legendSvg } from './legend.server';
import { documentSvg, textSvg } from './text.server';

const rect = (x: number, y: number, width: number, height: number, fill: string) =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}"/>`;

/** The map of a card: all cases, as on the page before anything is chosen. */
export const cardMap = (atlas: Atlas, place: AtlasPlace | null): Shaded => ({
  atlas,
  measure: atlas.measures[SENT],
  place,
  other: null,
  shapeOf: (slug) => frame.paths.get(slug)
});

/** All of a card but its text. */
export function groundSvg(atlas: Atlas, place: AtlasPlace | null): string {
  const { width, height } = CARD_SIZE;
  return (
    rect(0, 0, width, height, PAGE.page) +
    rect(0, GRID.band, width, height - GRID.band, PAGE.wash) +
    rect(GRID.left, GRID.rule, GRID.columnsRight - GRID.left, 1, PAGE.line) +
    mapSvg(cardMap(atlas, place), [GRID.map.left, GRID.map.top], GRID.map.scale) +
    legendSvg(atlas.measures[SENT])
  );
}

/** The social card of a place, or of the country, as SVG. */
export const cardSvg = (atlas: Atlas, place: AtlasPlace | null): string =>
  documentSvg(groundSvg(atlas, place) + cardLines(atlas, place).map(textSvg).join(''));
