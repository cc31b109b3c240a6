import { describe, expect, it } from 'vitest';
import { placeBySlug } from '$lib/atlas';
import { atlas } from '$lib/atlas.server';
import { MEASURE_IDS } from '$lib/measure/measure';
import { formatCount, formatRate } from '$lib/words/numbers';
import { citation, shareSentence } from '$lib/words/share';
import { CAVEAT } from '$lib/words/site';

const places = [null, ...atlas.places];

describe.each(MEASURE_IDS)('the sentence that is shared, %s', (id) => {
  const measure = atlas.measures[id];

  it.each(places.map((place) => [place?.name ?? 'United States', place] as const))(
    'of %s has its figures and the caveat',
    (name, place) => {
      const sentence = shareSentence(atlas, measure, place);
      const counts = place ?? atlas.national;
      expect(sentence.startsWith(`${name}, 2020: `)).toBe(true);
      for (const n of [counts.total, counts.active, counts.resolved])
        expect(sentence).toContain(formatCount(n));
      expect(sentence.endsWith(CAVEAT.short)).toBe(true);
      expect(sentence).not.toMatch(/undefined|NaN|null|(?<![\d.,])1 cases|rank|worst|highest/);
      const cell = place ? measure.cells[place.slug] : measure.national;
      if (measure.scale === 'rate' && cell) {
        expect(sentence).toContain(formatRate(cell.value));
        expect(sentence).toContain('95% interval');
        const unstable = place !== null && place[measure.metric] < 20;
        expect(sentence.includes('Unstable: made from')).toBe(unstable);
      } else {
        expect(sentence).not.toContain('per 100,000');
      }
    }
  );
});

it('the sentence that is shared of a comparison has the figures of both places, their intervals and the caveat', () => {
  const [ohio, texas] = [placeBySlug(atlas, 'ohio'), placeBySlug(atlas, 'texas')];
  const sentence = shareSentence(atlas, atlas.measures['active-count'], ohio, texas);
  expect(sentence).toBe(shareSentence(atlas, atlas.measures['active-rate'], texas, ohio));
  for (const { name, active } of [ohio, texas])
    expect(sentence).toMatch(
      RegExp(`or ${name} ${formatCount(active)} active cases.* in ${name} \\(95% interval`)
    );
  expect(sentence).toContain('The two intervals');
  expect(sentence.endsWith(CAVEAT.short)).toBe(true);
});

describe('a citation', () => {
  const cited = {
    title: 'Ohio: missing-children cases, 2020',
    url: 'https://host.test/state/ohio/?metric=active&rate=1',
    retrieved: new Date(2026, 2, 9, 23, 30)
  };

  it.each(['plain', 'apa', 'bibtex'] as const)('%s names author, title, address and day', (style) => {
    const text = citation(style, cited);
    expect(text).toMatch(/National Center for Missing \\?& Exploited Children/);
    expect(text).toContain('Our 2020 Impact');
    expect(text).toContain('2021');
    expect(text).toContain(cited.title);
    expect(text).toContain(cited.url);
    expect(text).toContain(style === 'bibtex' ? '2026-03-09' : 'March 9, 2026');
  });

  it('is an entry that BibTeX can read: one key, braces in pairs, no bare ampersand in its words', () => {
    const text = citation('bibtex', cited);
    expect(text).toMatch(/^@misc\{[a-z0-9]+,\n/);
    expect(text.split('{').length).toBe(text.split('}').length);
    const words = text.split('\n').filter((line) => !line.includes('url = '));
    expect(words.join('\n').replaceAll('\\&', '')).not.toContain('&');
  });
});
