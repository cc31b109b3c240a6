import { describe, expect, it } from 'vitest';
import { atlas } from '$lib/atlas.server';
import { renderPng } from '$lib/card/render.server';
import { frame } from '$lib/frame/frame.server';
import { CLASSES, MEASURE_IDS, type MeasureId } from '$lib/measure/measure';
import { PALETTES } from '$lib/measure/palette';
import { viewSvg, type WidthOf } from '$lib/picture/view-svg';
import { classRange, placeLead } from '$lib/words/sentences';
import { CAVEAT, caveatFor, SOURCE } from '$lib/words/site';
import { distance, readPng, type Rgb } from '../../e2e/support/png';
import { defined } from '../defined';

/** Wide enough for any letter of the font. */
const widthOf: WidthOf = (text, { size }) => text.length * size * 0.6;
const ADDRESS = 'https://maps.example/state/x/?metric=active&rate=1';

const placeCalled = (slug: string | null) => atlas.places.find((place) => place.slug === slug) ?? null;
const draw = (id: MeasureId, slug: string | null, other: string | null = null) =>
  viewSvg(
    {
      atlas,
      measure: atlas.measures[id],
      place: placeCalled(slug),
      other: placeCalled(other),
      shapeOf: (name) => frame.paths.get(name)
    },
    { title: 'Cases & <rates>', address: ADDRESS, font: 'data:font/woff2;base64,AA==' },
    widthOf
  );

const plain = (markup: string) =>
  markup.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/** What is written on a picture, the lines of a paragraph joined. */
const textOf = (svg: string) =>
  plain([...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = '']) => text).join(' '));
const rgb = (hex: string): Rgb =>
  [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb;

describe('the picture of a view', () => {
  it.each(MEASURE_IDS)('says title, classes, caveat, source and address of %s', (id) => {
    const text = textOf(draw(id, null).svg);
    for (const words of [
      'Cases & <rates>',
      ...CLASSES.map((c) => classRange(atlas.measures[id], c)),
      CAVEAT.short,
      SOURCE.report,
      SOURCE.population,
      '1-800-THE-LOST',
      ADDRESS,
      'Not in the report'
    ])
      expect(text).toContain(words);
    expect(text.includes('Hatched')).toBe(id.endsWith('rate'));
  });

  it('has the figure of its place, its interval and its own caveat', () => {
    for (const slug of ['ohio', 'vermont', 'district-of-columbia', 'international']) {
      const place = defined(
        atlas.places.find((candidate) => candidate.slug === slug),
        slug
      );
      const { strong, rest } = placeLead(atlas.measures['active-rate'], place);
      const text = textOf(draw('active-rate', slug).svg);
      expect(text).toContain(`${strong} ${rest}`);
      expect(text).toContain(place.frame ? caveatFor(place.name) : CAVEAT.short);
    }
  });

  it('has a ring around both places of a comparison, the smaller one’s on top, and the figures of both', () => {
    const ringsOf = (svg: string) => [...svg.matchAll(/<g class="ring">.*?<\/g>/g)].map(([ring]) => ring);
    const [maryland = ''] = ringsOf(draw('active-rate', 'maryland').svg);
    const [district = ''] = ringsOf(draw('active-rate', 'district-of-columbia').svg);
    expect(district).toContain('<circle');
    for (const [slug, other] of [
      ['maryland', 'district-of-columbia'],
      ['district-of-columbia', 'maryland']
    ] as const) {
      const { svg } = draw('active-rate', slug, other);
      expect(ringsOf(svg)).toEqual([maryland, district]);
      for (const name of ['Maryland', 'District of Columbia'])
        expect(textOf(svg)).toMatch(new RegExp(`${name}: [\\d.]+ active cases per 100,000 children`));
    }
  });

  it('hatches the chosen place too where its rate is unstable', () => {
    const hatched = (slug: string) =>
      /<g class="ring">.*url\(#hatch\).*<\/g>/.test(draw('active-rate', slug).svg);
    expect(hatched('wyoming')).toBe(true);
    expect(hatched('ohio')).toBe(false);
  });

  it('keeps every line inside the picture', () => {
    for (const id of MEASURE_IDS) {
      const { svg, width, height } = draw(id, 'district-of-columbia');
      expect(svg).toContain(`width="${width}" height="${height}"`);
      for (const [, x = '', size = '', text = ''] of svg.matchAll(
        /<text x="([\d.]+)"[^>]*font-size="(\d+)"(?![^>]*middle)[^>]*>([^<]*)</g
      ))
        expect(
          Number(x) + widthOf(plain(text), { size: Number(size), weight: 400, fill: '' }),
          text
        ).toBeLessThan(width - 40);
    }
  });

  it(
    'is drawn by another program in the colours of the measure, the unstable ones hatched',
    { timeout: 30_000 },
    () => {
      const measure = atlas.measures['active-rate'];
      const { svg } = draw('active-rate', null);
      const picture = readPng(Buffer.from(renderPng(svg)));
      const top = Number(
        /<g transform="translate\(0 ([\d.]+)\)"><g transform="translate\(48 0\)"/.exec(svg)?.[1]
      );
      const scale = (picture.width - 96) / 975;
      let compared = 0;
      for (const { slug, frame: shape } of atlas.places) {
        const cell = measure.cells[slug];
        if (!shape || !cell || cell.unstable || shape.label.fits > 0.9) continue;
        const [x, y] = shape.label.point;
        const near = [-10, 10].map((dy) => picture.at(48 + x * scale, top + y * scale + dy));
        const wanted = rgb(PALETTES.light.ramp[cell.class]);
        expect(Math.min(...near.map((color) => distance(color, wanted))), slug).toBeLessThan(3);
        compared += 1;
      }
      expect(compared).toBeGreaterThan(20);
      const hatched = Object.entries(measure.cells).filter(([, { unstable }]) => unstable);
      const pattern = defined(/<path fill="url\(#hatch\)" d="([^"]*)"/.exec(svg)?.[1], 'the hatch');
      for (const [slug] of hatched) expect(pattern, slug).toContain(defined(frame.paths.get(slug), slug));
    }
  );
});
