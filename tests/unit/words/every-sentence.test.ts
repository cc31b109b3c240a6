import { describe, expect, it } from 'vitest';
import { atlas } from '$lib/atlas.server';
import { measureId, METRICS } from '$lib/measure/measure';
import { QUOTE } from '$lib/words/data';
import * as say from '$lib/words/sentences';
import { CAVEAT, caveatFor } from '$lib/words/site';
import { pageDescription, pageTitle } from '$lib/words/titles';
import { published } from '../measure/published';
import { defined } from '../defined';
import { everything } from './said';

const placeNamed = (slug: string) =>
  defined(
    atlas.places.find((place) => place.slug === slug),
    slug
  );
const withMatch = (pattern: RegExp) =>
  everything.filter(({ text }) => pattern.test(text)).map(({ where, text }) => `${where}: ${text}`);

describe('no sentence, of any place or measure,', () => {
  it.each([
    ['shows what only a program should see', /undefined|NaN|null|Infinity|\[object|\$\{/],
    ['is broken by its punctuation', / {2}|^\s|\s$| [,.;:!?]|,\.|\.\.|,,|\(\)|“”/],
    ['gets a plural wrong for 1', /(?<![\d.,])1 (?:cases|places|children|residents|were)\b/],
    ['gets a singular wrong for any other number', /(?:\d{2,}|[02-9]) (?:case|place|child)\b(?!-)/],
    ['leaves a number of four digits without its separator', /(?<![\d,.-])\d{4,}(?![\d]|-)(?<!\b20[12]\d)/],
    [
      'ranks places or judges them',
      /\b(?:rank(?:s|ed|ing)?|worst|safest|best|top|most dangerous|highest|lowest)\b|#\d/i
    ],
    [
      'speaks of cases as children, or of victims',
      /\bvictims?\b|\blost kids\b|(?<=\d)(?<!100,000) children\b/i
    ]
  ])('%s', (_, wrong) => {
    expect(withMatch(wrong)).toEqual([]);
  });

  it('is missing', () => {
    expect(everything.filter(({ text }) => text.length < 2).map(({ where }) => where)).toEqual([]);
    expect(everything.length).toBeGreaterThan(1200);
  });
});

describe('what is said of a place', () => {
  const format = new Intl.NumberFormat('en-US');

  it('gives the published total, active and resolved in the panel’s sentence', () => {
    for (const row of published) {
      const sentence = say.placeSentence(placeNamed(row.slug));
      const figures = row.active === 0 ? [row.total] : [row.total, row.active, row.resolved];
      const missing = figures.filter(
        (n) => !new RegExp(`(?<![\\d,])${format.format(n)}(?![\\d,])`).test(sentence)
      );
      expect(missing, `${row.name}: ${sentence}`).toEqual([]);
    }
  });

  it('gives each published count, with the place’s name, in the tooltip and the legend', () => {
    for (const row of published) {
      for (const metric of METRICS) {
        const { strong } = say.placeLead(atlas.measures[measureId(metric, 'count')], placeNamed(row.slug));
        expect(strong).toBe(
          `${row.name}: ${format.format(row[metric])} ${row[metric] === 1 ? 'case' : 'cases'}`
        );
      }
    }
  });

  it('says “unstable”, and from how many cases, exactly where a rate is', () => {
    for (const place of atlas.places) {
      for (const metric of METRICS) {
        const measure = atlas.measures[measureId(metric, 'rate')];
        const { rest } = say.placeLead(measure, place);
        const unstable = measure.cells[place.slug]?.unstable ?? false;
        expect(/unstable/i.test(rest), `${place.name}, ${metric}: ${rest}`).toBe(unstable);
        if (unstable) expect(rest).toMatch(new RegExp(`made from ${place[metric]} cases?\\.`));
        const count = say.placeLead(atlas.measures[measureId(metric, 'count')], place);
        expect(count.rest, place.name).not.toMatch(/unstable|interval/i);
      }
    }
  });

  it('does not speak of fewer cases than none', () => {
    expect(say.unstableWords(0)).toMatch(/made from 0 cases\. A few cases more would/);
    expect(say.unstableWords(7)).toMatch(/made from 7 cases\. A few cases more or fewer would/);
  });

  it.each([
    [
      'montana',
      '35 cases of children missing from Montana were reported to NCMEC in 2020. 34 were resolved; 1 was listed as active.'
    ],
    [
      'maine',
      '8 cases of children missing from Maine were reported to NCMEC in 2020. All 8 were resolved; none was listed as active.'
    ],
    [
      'ohio',
      '2,259 cases of children missing from Ohio were reported to NCMEC in 2020. 2,153 were resolved; 106 were listed as active.'
    ]
  ])('is right in number for %s', (slug, sentence) => {
    expect(say.placeSentence(placeNamed(slug))).toBe(sentence);
  });

  it.each([
    [0, 0, '0 cases of children missing from Maine were reported to NCMEC in 2020.'],
    [0, 1, '1 case of children missing from Maine was reported to NCMEC in 2020. It was resolved.'],
    [1, 0, '1 case of children missing from Maine was reported to NCMEC in 2020. It was listed as active.']
  ])('is right in number for %i active and %i resolved', (active, resolved, sentence) => {
    const place = { ...placeNamed('maine'), active, resolved, total: active + resolved };
    expect(say.placeSentence(place)).toBe(sentence);
    expect(pageDescription(atlas, place)).toContain(
      `Maine, 2020: ${active + resolved === 1 ? '1 case' : '0 cases'} of missing children`
    );
  });

  it('calls the District of Columbia by its article inside a sentence', () => {
    const district = placeNamed('district-of-columbia');
    expect(say.placeSentence(district)).toContain('from the District of Columbia');
    expect(caveatFor(district.name)).toContain('in the District of Columbia');
  });

  it('does not say that International is a state: no rate, and where its cases are', () => {
    const international = placeNamed('international');
    expect(say.placeSentence(international)).toMatch(/33 cases.*outside the states/);
    for (const metric of METRICS) {
      const { rest } = say.placeLead(atlas.measures[measureId(metric, 'rate')], international);
      expect(rest).toContain('not applicable');
    }
  });

  it('gives a rate with its decimal, its interval and its unit', () => {
    const { strong, rest } = say.placeLead(atlas.measures['active-rate'], placeNamed('arizona'));
    expect(`${strong} ${rest}`).toBe(
      'Arizona: 9.0 active cases per 100,000 children under 18, 95% interval 7.6 to 10.6.'
    );
  });
});

describe('what is said of the country', () => {
  it('adds up: 29,749 on the map and 33 in International are 29,782', () => {
    expect(say.sumSentence(atlas)).toMatch(
      /52 places on the map.*29,749.*“International” \(33\).*53 rows.*29,782/
    );
    expect(say.countrySentence(atlas)).toMatch(
      /29,782 cases.*27,349 were resolved; 2,433 were listed as active/
    );
    expect(pageDescription(atlas, null)).toContain(
      new Intl.NumberFormat('en-US').format(atlas.national.total)
    );
  });
});

describe('titles and descriptions', () => {
  it('are unique to each of the 54 pages', () => {
    const pages = [null, ...atlas.places];
    expect(new Set(pages.map((place) => pageTitle(place))).size).toBe(54);
    expect(new Set(pages.map((place) => pageDescription(atlas, place))).size).toBe(54);
  });

  it('name their place, its figures and what they do not mean', () => {
    for (const place of atlas.places) {
      expect(pageTitle(place)).toContain(place.name);
      const description = pageDescription(atlas, place);
      for (const figure of [place.total, place.active, place.resolved]) {
        expect(description, place.name).toContain(new Intl.NumberFormat('en-US').format(figure));
      }
      expect(description, place.name).toContain('indicator of active reporting');
    }
  });
});

describe('the caveat', () => {
  it('says, in every version, that many cases indicate reporting', () => {
    for (const text of [
      QUOTE,
      CAVEAT.lede,
      CAVEAT.short,
      ...atlas.places.map(({ name }) => caveatFor(name))
    ]) {
      expect(text).toMatch(/large number of cases is not an indication of any issues within a state/);
      expect(text).toMatch(/indicator of active reporting/);
    }
    for (const text of [CAVEAT.short, caveatFor('Ohio')]) {
      expect(text).toMatch(/mostly voluntary.*one-year snapshot of 2020/);
    }
  });
});
