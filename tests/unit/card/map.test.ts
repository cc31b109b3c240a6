import { beforeAll, describe, expect, it } from 'vitest';
import { atlas } from '$lib/atlas.server';
import { cardMap, cardSvg } from '$lib/card/card-svg.server';
import { GRID } from '$lib/card/grid';
import { inkedBox, renderPng } from '$lib/card/render.server';
import { documentSvg } from '$lib/card/text.server';
import { PALETTES } from '$lib/measure/palette';
import { ringsSvg } from '$lib/picture/ring-svg';
import { distance, readPng, type Picture, type Rgb } from '../../e2e/support/png';
import { defined } from '../defined';
import { cardNamed } from './cards';

const { left, top, scale } = GRID.map;
const draw = (name: string): Picture =>
  readPng(Buffer.from(renderPng(cardSvg(atlas, cardNamed(name).place))));
const rgb = (hex: string): Rgb =>
  [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb;
const onMap = atlas.places.flatMap((place) => (place.frame ? [{ ...place, frame: place.frame }] : []));

/** The box of the drawn ring, in pixels from the map's corner. */
const ringBox = (slug: string) =>
  inkedBox(documentSvg(ringsSvg(cardMap(atlas, defined(cardNamed(slug).place, slug)), scale)));

describe('the map on a card', () => {
  let country: Picture;
  beforeAll(() => (country = draw('us')), 30_000);

  it('shades every place, those in insets too, by all its cases', () => {
    const { cells } = atlas.measures['total-count'];
    // The District is three pixels large: all of it is softened by its border.
    const visible = onMap.filter(({ usps }) => usps !== 'DC');
    const wrong = visible.filter(({ slug, frame }) => {
      const [x, y] = frame.label.point;
      const shown = country.at(left + x * scale - 0.5, top + y * scale - 0.5);
      return distance(shown, rgb(PALETTES.light.ramp[defined(cells[slug], slug).class])) > 2;
    });
    expect(wrong.map(({ slug }) => slug)).toEqual([]);
    expect(visible).toHaveLength(51);
  });

  it.each(['texas', 'ohio', 'florida'])('has an ink line around %s, and keeps its colour', (slug) => {
    const card = draw(slug);
    const place = defined(
      onMap.find((candidate) => candidate.slug === slug),
      slug
    );
    const { point } = place.frame.label;
    const [x, y] = [Math.round(left + point[0] * scale), Math.round(top + point[1] * scale)];
    expect(card.at(x, y)).toEqual(country.at(x, y));
    const across = Array.from({ length: 120 }, (_, dy) => card.at(x, y - dy));
    expect(across.some((color) => distance(color, rgb(PALETTES.light.ink)) < 4)).toBe(true);
    expect(across.some((color) => distance(color, rgb(PALETTES.light.paper)) < 24)).toBe(true);
  });
});

describe('the ring', () => {
  it('lies around its place and nowhere else', () => {
    for (const { slug, usps, frame } of onMap) {
      const ring = defined(ringBox(slug), slug);
      const [[x, y], [toX, toY]] = frame.box.map((point) => point.map((value) => value * scale)) as [
        [number, number],
        [number, number]
      ];
      const inset = ['AK', 'HI', 'PR'].includes(usps ?? '');
      const gaps = [x - ring.left, y - ring.top, ring.right - toX, ring.bottom - toY];
      expect(Math.min(...gaps), slug).toBeGreaterThan(1);
      expect(Math.max(...gaps), slug).toBeLessThan(inset ? 30 : 20);
    }
  });

  it('is large enough to be found, however small the place', () => {
    for (const { slug } of onMap) {
      const ring = defined(ringBox(slug), slug);
      expect(Math.min(ring.right - ring.left, ring.bottom - ring.top), slug).toBeGreaterThan(24);
    }
  });

  it('stays on the card', () => {
    for (const { slug } of onMap) {
      const ring = defined(ringBox(slug), slug);
      expect(left + ring.left, slug).toBeGreaterThan(GRID.columnsRight);
      expect(left + ring.right, slug).toBeLessThan(1200 - 40);
      expect(top + ring.top, slug).toBeGreaterThan(20);
      expect(top + ring.bottom, slug).toBeLessThan(GRID.legend.top);
    }
  });

  it('is not drawn for International, which is on no map', () => expect(ringBox('international')).toBe(null));
});
