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
const below = (n: number) => Math.floor(random() * n);
const anyQuery = () => Array.from({ length: below(14) }, () => WORDS[below(WORDS.length)]).join('');

/** Code units of all kinds, control characters, lone surrogates and right-to-left marks among them. */
const anyText = () =>
  String.fromCharCode(...Array.from({ length: below(12) }, () => below(2) * 0xd780 + below(0x880)));

const NAMES = PLACES.flatMap(({ name, slug, usps }) => [name, slug, usps ?? 'none', slug.toUpperCase()]);
const KEYS = ['metric', 'rate', 'with', 'theme', 'panel', 'controls', 'place', 'offline'];

/** Known keys with names of places, right values and anything at all, written as a browser writes them. */
const anyPairs = () =>
  new URLSearchParams(
    Array.from({ length: below(7) }, () => {
      const choices = [NAMES[below(NAMES.length)], WORDS[below(WORDS.length)], anyText()];
      return [below(5) ? (KEYS[below(KEYS.length)] ?? '') : anyText(), choices[below(3)] ?? ''];
    })
  ).toString();

const anyQueries = Array.from({ length: 3000 }, (_, i) => (i % 2 ? anyPairs() : anyQuery()));
const anyPlaces = [null, ...PLACES.map(({ slug }) => slug)];
const anyPlace = () => anyPlaces[below(anyPlaces.length)] ?? null;

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

  it('names only places that there are, and compares only two different ones on the map', () => {
    for (const query of anyQueries) {
      const { view } = parse(query, surface, anyPlace());
      expect(anyPlaces, query).toContain(view.place);
      if (view.with === null) continue;
      const pair = PLACES.filter(({ slug }) => slug === view.place || slug === view.with);
      expect(
        pair.map(({ usps }) => usps !== null),
        query
      ).toEqual([true, true]);
    }
  });

  it('reports just the values that it did not follow, as they stand in the query', () => {
    for (const query of anyQueries) {
      for (const { key, value } of parse(query, surface).ignored) {
        const written = key === 'place' && surface === 'page' ? 'offline' : key;
        expect(new URLSearchParams(query).get(written), query).toBe(value);
        expect(searchOf(parse(query, surface).view, surface), query).not.toContain(`${key}=`);
      }
    }
  });

  it('is written back as the same view, with nothing left to report', () => {
    for (const query of anyQueries) {
      const { view } = parse(query, surface, anyPlace());
      const written = searchOf(view, surface, new URLSearchParams(query));
      expect(parse(written, surface, view.place), `${query} → ${written}`).toEqual({ view, ignored: [] });
      expect(searchOf(view, surface, new URLSearchParams(written)), query).toBe(written);
    }
  });

  it('keeps every key the map does not know, in order, repeats and values included', () => {
    const known =
      surface === 'page'
        ? ['metric', 'rate', 'with', 'offline']
        : ['metric', 'rate', 'with', 'theme', 'panel', 'controls', 'place'];
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
