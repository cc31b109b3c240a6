import { describe, expect, it } from 'vitest';
import { atlas } from '$lib/atlas.server';
import { pictureOf, type Marks } from '$lib/map/picture';
import { CLASSES, MEASURE_IDS, type MeasureId } from '$lib/measure/measure';
import { PALETTES, type Scheme } from '$lib/measure/palette';

const NONE: Marks = { ringed: [], focused: null, highlighted: null };
const SCHEMES: readonly Scheme[] = ['light', 'dark'];
const mapped = atlas.places.flatMap(({ slug, name, fips }) =>
  fips ? [{ slug, name, id: Number(fips) }] : []
);

const picture = (id: MeasureId, marks: Partial<Marks> = {}, scheme: Scheme = 'light') =>
  pictureOf(atlas, atlas.measures[id], PALETTES[scheme], { ...NONE, ...marks });
const ringed = (marks: Partial<Marks>) =>
  mapped.filter(({ id }) => picture('total-count', marks).get(id)?.ringed).map(({ slug }) => slug);

describe.each(MEASURE_IDS)('the picture of %s', (id) => {
  const { cells } = atlas.measures[id];

  it('has a look for each of the 52 shapes, by FIPS code', () => {
    expect([...picture(id).keys()].sort((a, b) => a - b)).toEqual(
      mapped.map((place) => place.id).sort((a, b) => a - b)
    );
  });

  it.each(SCHEMES)('fills each place with the colour of its class, %s', (scheme) => {
    for (const place of mapped) {
      const c = cells[place.slug]?.class;
      expect(c, place.name).toBeDefined();
      expect(picture(id, {}, scheme).get(place.id)?.fill, place.name).toBe(PALETTES[scheme].ramp[c ?? 0]);
    }
  });

  it('hatches exactly the places whose rate is unstable', () => {
    const hatched = mapped.filter((place) => picture(id).get(place.id)?.hatched).map(({ slug }) => slug);
    expect(hatched).toEqual(mapped.map(({ slug }) => slug).filter((slug) => cells[slug]?.unstable));
    if (id.endsWith('count')) expect(hatched).toEqual([]);
  });

  it('keeps every fill and hatch, whatever is pointed at or chosen', () => {
    const plain = picture(id);
    for (const marks of [{ ringed: ['texas'] }, { ringed: ['maine', 'ohio'] }, { highlighted: 2 }] as const) {
      for (const [fips, { fill, hatched }] of picture(id, marks)) {
        expect({ fill, hatched }, `${fips} with ${JSON.stringify(marks)}`).toEqual({
          fill: plain.get(fips)?.fill,
          hatched: plain.get(fips)?.hatched
        });
      }
    }
  });

  it.each(CLASSES)('fades the places outside class %i while the legend points at it, and no others', (c) => {
    for (const place of mapped) {
      const faded = picture(id, { highlighted: c }).get(place.id)?.faded;
      expect(faded, place.name).toBe(cells[place.slug]?.class !== c);
    }
  });
});

describe('rings', () => {
  it('are around the places they are asked for, and nothing else', () => {
    expect(ringed({})).toEqual([]);
    expect(ringed({ ringed: [null, 'ohio'] })).toEqual(['ohio']);
    expect(ringed({ ringed: ['ohio', 'maine', null] })).toEqual(['maine', 'ohio']);
    expect(ringed({ ringed: ['ohio', 'ohio'] })).toEqual(['ohio']);
  });

  it('are dashed where the keyboard is, and there alone', () => {
    const looks = picture('total-count', { ringed: ['ohio', 'texas'], focused: 'texas' });
    const dashed = mapped.filter(({ id }) => looks.get(id)?.focused).map(({ slug }) => slug);
    expect(dashed).toEqual(['texas']);
  });

  it('are around nothing while International is chosen: it is not on the map', () => {
    expect(ringed({ ringed: ['international', 'international'] })).toEqual([]);
  });
});

describe('with nothing pointed at', () => {
  it('no place is faded', () => {
    for (const id of MEASURE_IDS) {
      expect(mapped.filter((place) => picture(id).get(place.id)?.faded)).toEqual([]);
    }
  });
});
