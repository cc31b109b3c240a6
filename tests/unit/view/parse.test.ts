import { describe, expect, it } from 'vitest';
import { METRICS } from '$lib/measure/measure';
import { PLACES } from '$lib/report/places';
import { parseView, searchOf, THEMES, type Surface } from '$lib/view/view';
import { seeded } from '../../seeded';
import { STANDARD, SURFACES } from './views';

const parse = (query: string, surface: Surface, place: string | null = null) =>
  parseView(place, new URLSearchParams(query), surface, PLACES);

/** Words of queries, right and wrong, plain and hostile. */
const WORDS = [
  ...[
    'metric',
    'rate',
    'with',
    'theme',
    'panel',
    'controls',
    'utm_source',
    '__proto__',
    'constructor',
    'toString'
  ],
  ...[
    'total',
    'active',
    'resolved',
    '1',
    '0',
    'auto',
    'light',
    'dark',
    'ACTIVE',
    ' active',
    'null',
    'undefined'
  ],
  ...[
    '=',
    '&',
    '&',
    '=',
    '%',
    '%E0%A4%A',
    '%00',
    '+',
    '#',
    '?',
    ';',
    '<script>',
    '"',
    "'",
    '🧭',
    '\ud800',
    ''
  ]
];
const random = seeded(1984);
const anyQueries = Array.from({ length: 1500 }, () =>
  Array.from({ length: Math.floor(random() * 14) }, () => WORDS[Math.floor(random() * WORDS.length)]).join('')
);

describe.each(SURFACES)('any query at all, on the surface “%s”,', (surface) => {
  it('gives a valid view and never throws', () => {
    for (const query of anyQueries) {
      const { view, ignored } = parse(query, surface, 'ohio');
      expect(Object.keys(view).sort(), query).toEqual(Object.keys(STANDARD).sort());
      expect(view.place, query).toBe('ohio');
      expect(METRICS, query).toContain(view.metric);
      expect(THEMES, query).toContain(view.theme);
      expect(
        [view.rate, view.panel, view.controls].map((v) => typeof v),
        query
      ).toEqual(Array.from({ length: 3 }, () => 'boolean'));
      expect(new Set(ignored.map(({ key }) => key)).size, query).toBe(ignored.length);
    }
  });

  it('reports just the values that it did not follow, as they stand in the query', () => {
    for (const query of anyQueries) {
      for (const { key, value } of parse(query, surface).ignored) {
        expect(new URLSearchParams(query).get(key), query).toBe(value);
        expect(searchOf(parse(query, surface).view, surface), query).not.toContain(`${key}=`);
      }
    }
  });

  it('is written back as the same view, with nothing left to report', () => {
    for (const query of anyQueries) {
      const { view } = parse(query, surface);
      const written = searchOf(view, surface, new URLSearchParams(query));
      expect(parse(written, surface), `${query} → ${written}`).toEqual({ view, ignored: [] });
    }
  });

  it('keeps every key the map does not know, in order, repeats and values included', () => {
    const known =
      surface === 'page'
        ? ['metric', 'rate', 'with']
        : ['metric', 'rate', 'with', 'theme', 'panel', 'controls'];
    const others = (query: URLSearchParams) => [...query].filter(([key]) => !known.includes(key));
    for (const query of anyQueries) {
      const before = new URLSearchParams(query);
      const after = new URLSearchParams(searchOf({ ...STANDARD, metric: 'active' }, surface, before));
      expect(others(after), query).toEqual(others(before));
    }
  });
});

describe('a value that the map does not have', () => {
  it.each([
    ['unknown', 'metric', 'median'],
    ['empty', 'metric', ''],
    ['of another case', 'metric', 'Active'],
    ['a script', 'metric', '<script>alert(1)</script>'],
    ['a name that objects have', 'metric', '__proto__'],
    ['a lone percent sign', 'metric', '%'],
    ['of 100,000 letters', 'metric', 'x'.repeat(100_000)],
    ['another number', 'rate', '2'],
    ['a word for a number', 'rate', 'true']
  ])('is ignored and reported once: %s, for %s', (_, key, value) => {
    for (const surface of SURFACES) {
      expect(parse(`${key}=${value}`, surface)).toEqual({ view: STANDARD, ignored: [{ key, value }] });
    }
  });

  it('is reported with the others that are wrong, each by its key', () => {
    const { view, ignored } = parse('theme=sepia&metric=x&panel=maybe&rate=yes&controls=none', 'embed');
    expect(view).toEqual(STANDARD);
    expect(Object.fromEntries(ignored.map(({ key, value }) => [key, value]))).toEqual({
      metric: 'x',
      rate: 'yes',
      theme: 'sepia',
      panel: 'maybe',
      controls: 'none'
    });
  });

  it('does not take the rest of the query with it', () => {
    expect(parse('metric=median&rate=1', 'page')).toMatchObject({ view: { metric: 'total', rate: true } });
  });
});

describe('no query yet, while a page is prerendered,', () => {
  it('gives the default view of the place', () => {
    for (const surface of SURFACES) {
      expect(parseView('ohio', undefined, surface)).toEqual({
        view: { ...STANDARD, place: 'ohio' },
        ignored: []
      });
    }
  });
});
