import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { atlas } from '$lib/atlas.server';
import { cardSvg } from '$lib/card/card-svg.server';
import { GRID } from '$lib/card/grid';
import { legendBars } from '$lib/card/legend.server';
import { TYPE } from '$lib/card/type';
import { PALETTES } from '$lib/measure/palette';
import { PAGE } from '$lib/picture/light-page';
import { CARD_SIZE } from '$lib/share/addresses';
import { CAVEAT } from '$lib/words/site';
import { contrast } from '../measure/colors';
import { published } from '../measure/published';
import { cardNamed, cards, setLines, type SetLine } from './cards';

const format = new Intl.NumberFormat('en-US');
const laidOut = cards.map((card) => ({ ...card, lines: setLines(card) }));
const textsOf = (lines: readonly SetLine[], type: string) =>
  lines.filter((line) => line.type === type).map(({ text }) => text);

const apart = ({ box: a }: SetLine, { box: b }: SetLine) =>
  a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;

describe('the text of every card', () => {
  it('stays within the margins', () => {
    const outside = laidOut.flatMap(({ name, lines }) =>
      lines
        .filter(
          ({ box }) => box.left < GRID.left || box.right > GRID.right || box.top < 24 || box.bottom > 606
        )
        .map(({ text }) => `${name}: ${text}`)
    );
    expect(outside).toEqual([]);
    expect(CARD_SIZE).toEqual({ width: 1200, height: 630 });
  });

  it('stays left of the map, on the legend, or on the band under both', () => {
    for (const { name, lines } of laidOut) {
      for (const { text, box } of lines) {
        const beside = box.right <= GRID.columnsRight && box.bottom < GRID.band;
        const legend = box.left > GRID.legend.left && box.top > GRID.legend.top && box.bottom < GRID.band;
        expect(beside || legend || box.top > GRID.band, `${name}: ${text}`).toBe(true);
      }
    }
    expect(GRID.columnsRight).toBeLessThan(GRID.map.left);
  });

  it('does not overlap', () => {
    const overlapping = laidOut.flatMap(({ name, lines }) =>
      lines.flatMap((line, i) =>
        lines
          .slice(i + 1)
          .flatMap((other) => (apart(line, other) ? [] : `${name}: ${line.text}, ${other.text}`))
      )
    );
    expect(overlapping).toEqual([]);
  });

  it('keeps its distance where counts have six digits', () => {
    const national = { ...atlas.national, active: 111_111, resolved: 888_888, total: 999_999 };
    const lines = setLines(cardNamed('us'), { ...atlas, national });
    const boxes = lines.filter(({ text }) => /^\d{3},\d{3}$/.test(text)).map(({ box }) => box);
    expect(boxes).toHaveLength(3);
    const gaps = boxes.map((box, i) => (boxes[i + 1]?.left ?? Infinity) - box.right);
    expect(Math.min(...gaps)).toBeGreaterThan(16);
    expect(boxes.at(-1)?.right).toBeLessThanOrEqual(GRID.columnsRight);
  });

  it('can be read where the card is shown at less than half its size', () => {
    expect(Math.min(...Object.values(TYPE).map(({ size }) => size))).toBeGreaterThanOrEqual(18);
    expect(TYPE.caveat.size).toBeGreaterThanOrEqual(22);
  });

  it('stands out from its ground', () => {
    const white = '#ffffff';
    for (const { fill } of [TYPE.topic, TYPE.headline, TYPE.figure, TYPE.label, TYPE.note]) {
      expect(contrast(fill, white)).toBeGreaterThan(4.5);
    }
    for (const { fill } of [TYPE.caveat, TYPE.source]) expect(contrast(fill, PAGE.wash)).toBeGreaterThan(4.5);
    for (const { label, fill } of legendBars(atlas.measures['total-count'])) {
      expect(contrast(TYPE[label.type].fill, fill)).toBeGreaterThan(4.5);
    }
  });
});

describe('what every card says', () => {
  it('is the published counts of its place', () => {
    const national = { slug: 'us', total: 29782, active: 2433, resolved: 27349 };
    for (const { slug, total, active, resolved } of [national, ...published]) {
      const lines = laidOut.find(({ name }) => name === slug)?.lines ?? [];
      expect(textsOf(lines, 'figure').slice(0, 3), slug).toEqual(
        [total, active, resolved].map(format.format)
      );
    }
  });

  it('is its name, or the heading of the site', () => {
    const names = [{ slug: 'us', name: 'Missing-children cases by state, 2020' }, ...published];
    for (const { slug, name } of names) {
      const lines = laidOut.find((card) => card.name === slug)?.lines ?? [];
      const headline = lines.flatMap(({ type, text }) => (/headline/i.test(type) ? [text] : []));
      expect(headline.join(' ')).toBe(name);
    }
  });

  it('is the rate with its interval, and that it is unstable where it is', () => {
    for (const { name, place, lines } of laidOut) {
      const { cells, national } = atlas.measures['total-rate'];
      const cell = place ? cells[place.slug] : national;
      const texts = lines.map(({ text }) => text);
      const [low, high] = cell?.interval ?? [];
      expect(texts.includes('Rate not applicable'), name).toBe(name === 'international');
      expect(texts.includes('per 100,000 children under 18'), name).toBe(name !== 'international');
      expect(texts.includes(`Unstable: made from ${place?.total} cases`), name).toBe(cell?.unstable ?? false);
      if (!cell) continue;
      expect(textsOf(lines, 'figure')[3], name).toBe(cell.value.toFixed(1));
      expect(texts, name).toContain(`95% interval ${low?.toFixed(1)} to ${high?.toFixed(1)}`);
    }
  });

  it('is the caveat, the source with its year, and whose work it is', () => {
    for (const { name, lines } of laidOut) {
      expect(textsOf(lines, 'caveat').join(' '), name).toBe(CAVEAT.short);
      const source = textsOf(lines, 'source').join(' ');
      expect(source, name).toMatch(
        /^Source: National Center for Missing & Exploited Children, Our 2020 Impact, published August 2021\./
      );
      expect(source, name).toMatch(/2020 Census.*An independent work, not affiliated with NCMEC\.$/);
    }
  });

  it('is what the shades mean', () => {
    const bars = legendBars(atlas.measures['total-count']);
    expect(bars.map(({ fill }) => fill)).toEqual([...PALETTES.light.ramp]);
    expect(bars.map(({ label }) => label.text)).toEqual([
      'under 70 cases',
      '70 to 249',
      '250 to 399',
      '400 to 799',
      '800 or more'
    ]);
    for (const { name, lines } of laidOut) {
      for (const { left, right, label } of bars) {
        const line = lines.find(({ text, y }) => text === label.text && y === label.y);
        expect(line?.box.left, name).toBeGreaterThan(left + 4);
        expect(line?.box.right, name).toBeLessThan(right - 4);
      }
    }
  });

  it('is written so that XML holds it', () => {
    const svg = cardSvg(atlas, null);
    expect(svg).toContain('Missing &amp; Exploited');
    expect(svg).not.toMatch(/&(?!amp;|lt;|gt;|quot;)/);
  });
});

it('a picture has the colours of the light page', () => {
  const css = readFileSync('src/lib/site/base.css', 'utf8');
  const light = (name: string) => new RegExp(`--${name}: light-dark\\((#\\w+),`).exec(css)?.[1];
  expect(Object.keys(PAGE).map((name) => [name, light(name)])).toEqual(Object.entries(PAGE));
});
