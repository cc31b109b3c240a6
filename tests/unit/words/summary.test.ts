import { describe, expect, it } from 'vitest';
import { atlas } from '$lib/atlas.server';
import { MEASURE_IDS, membersByClass } from '$lib/measure/measure';
import { regionOf, REGIONS } from '$lib/report/regions';
import { classRange } from '$lib/words/sentences';
import { summaryOf } from '$lib/words/summary';
import { defined } from '../defined';

describe('the Census regions', () => {
  it('have 9, 12, 17 and 13 places, as the Census Bureau counts them', () => {
    const sizes = REGIONS.map(
      (region) => atlas.places.filter(({ usps }) => regionOf(usps) === region).length
    );
    expect(sizes).toEqual([9, 12, 17, 13]);
  });

  it('leave out Puerto Rico and International, and no other place', () => {
    const outside = atlas.places.filter(({ usps }) => regionOf(usps) === null).map(({ slug }) => slug);
    expect(outside).toEqual(['international', 'puerto-rico']);
  });
});

describe.each(MEASURE_IDS)('the summary of %s', (id) => {
  const measure = atlas.measures[id];
  const text = summaryOf(atlas, measure);
  const members = membersByClass(measure);

  it.each([4, 0] as const)('accounts for every place of class %i', (c) => {
    const slugs = defined(members[c], 'members');
    const sentence = defined(
      text
        .split(/(?<=\.) (?=[\dA-Z“])/)
        .find((part) => part.includes(` ha${slugs.length === 1 ? 's' : 've'} ${classRange(measure, c)}:`)),
      'sentence'
    );
    const counted = [...sentence.matchAll(/(\d+) in the (\w+)/g)].map(([, n, region]) => ({
      n: Number(n),
      region
    }));
    const named = ['International', 'Puerto Rico'].filter((name) => sentence.includes(name));
    expect(counted.reduce((sum, { n }) => sum + n, 0) + named.length).toBe(slugs.length);
    for (const { n, region } of counted) {
      const there = atlas.places.filter(
        ({ slug, usps }) => slugs.includes(slug) && regionOf(usps) === region
      );
      expect(there, region).toHaveLength(n);
    }
  });

  it('names no place for its value, and says what is not in it', () => {
    const named = atlas.places.filter(({ name }) => text.includes(name)).map(({ slug }) => slug);
    expect(['international', 'puerto-rico']).toEqual(expect.arrayContaining(named));
    expect(text).toContain('“International” (');
    expect(text).toContain('Not in the report: American Samoa, Guam');
  });

  it('says how many rates are unstable', () => {
    const n = Object.values(measure.cells).filter(({ unstable }) => unstable).length;
    expect(/(\d+) rates? (?:is|are) hatched/.exec(text)?.[1]).toBe(n === 0 ? undefined : String(n));
  });
});
