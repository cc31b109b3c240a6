import { atlas } from '$lib/atlas.server';
import type { AtlasPlace } from '$lib/atlas';
import { inkedBox } from '$lib/card/render.server';
import { cardLines } from '$lib/card/layout.server';
import { documentSvg, textSvg, type Line } from '$lib/card/text.server';
import { defined } from '../defined';

export interface Card {
  readonly name: string;
  readonly place: AtlasPlace | null;
}

/** The 54 cards: the country's and those of the places. */
export const cards: readonly Card[] = [
  { name: 'us', place: null },
  ...atlas.places.map((place) => ({ name: place.slug, place }))
];

export const cardNamed = (name: string): Card =>
  defined(
    cards.find((card) => card.name === name),
    name
  );

export interface SetLine extends Line {
  readonly box: NonNullable<ReturnType<typeof inkedBox>>;
}

/** The lines of a card, each with the box that the renderer inks for it. Fails where it draws nothing. */
export const setLines = ({ name, place }: Card, of = atlas): SetLine[] =>
  cardLines(of, place).map((line) => ({
    ...line,
    box: defined(inkedBox(documentSvg(textSvg(line))), `${name}: ink for “${line.text}”`)
  }));
