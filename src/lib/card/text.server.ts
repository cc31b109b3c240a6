import { CARD_SIZE } from '$lib/share/addresses';
import { escapeMarkup } from '$lib/words/markup';
import { inkedBox } from './render.server';
import { TYPE, type Type } from './type';

/** One line of text on a card. */
export interface Line {
  readonly text: string;
  readonly type: keyof typeof TYPE;
  /** Where the line starts, or its middle, in pixels. */
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly centered?: boolean;
}

/** A line as an SVG element. */
export function textSvg({ text, type, x, y, centered = false }: Line): string {
  const { size, weight, fill, spacing = 0 }: Type = TYPE[type];
  return (
    `<text x="${x}" y="${y}" font-family="Public Sans" font-size="${size}" font-weight="${weight}" fill="${fill}"` +
    `${spacing ? ` letter-spacing="${spacing}"` : ''}${centered ? ' text-anchor="middle"' : ''}>${escapeMarkup(text)}</text>`
  );
}

/** An SVG document of the size of a card. */
export const documentSvg = (content: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD_SIZE.width}" height="${CARD_SIZE.height}">${content}</svg>`;

/** How wide a text is in this type, in pixels, as the renderer itself draws it. */
export function widthOf(text: string, type: keyof typeof TYPE): number {
  return inkedBox(documentSvg(textSvg({ text, type, x: 0, y: 0 })))?.right ?? 0;
}
