import { describe, expect, it } from 'vitest';
import { PLACES } from '$lib/report/places';
import { parseView, pathOf, searchOf, type Surface, type View } from '$lib/view/view';
import { allViews, EVERY_PLACE, STANDARD, SURFACES } from './views';

const placeIn = (path: string): string | null => /\/state\/([^/]+)\/$/.exec(path)?.[1] ?? null;

/** What a reader gets who opens the address of a view. */
function opened(view: View, surface: Surface) {
  const url = new URL(`https://map.example${pathOf(view, surface)}${searchOf(view, surface)}`);
  return parseView(placeIn(url.pathname), url.searchParams, surface, PLACES);
}

describe.each(SURFACES)('the address of a view on the surface “%s”', (surface) => {
  it('opens that very view, for every place and every choice, with nothing to complain of', () => {
    for (const view of allViews(surface, EVERY_PLACE)) {
      expect(opened(view, surface), pathOf(view, surface) + searchOf(view, surface)).toEqual({
        view,
        ignored: []
      });
    }
  });

  it('is another for every other view', () => {
    const views = allViews(surface, ['ohio', null]);
    const addresses = views.map((view) => pathOf(view, surface) + searchOf(view, surface));
    expect(new Set(addresses).size).toBe(views.length);
  });

  it('has no query while all is default', () => {
    for (const place of EVERY_PLACE)
      expect(searchOf({ ...STANDARD, place }, surface), String(place)).toBe('');
  });

  it('never writes a default, and writes each choice once', () => {
    const defaults = /metric=total|rate=(?!1)|theme=auto|panel=1|controls=1/;
    for (const view of allViews(surface, ['texas'])) {
      const search = searchOf(view, surface);
      expect(search, JSON.stringify(view)).not.toMatch(defaults);
      const keys = [...new URLSearchParams(search).keys()];
      expect(new Set(keys).size, search).toBe(keys.length);
    }
  });

  it('comes out the same when it is read and written again', () => {
    for (const view of allViews(surface, ['texas'])) {
      const search = searchOf(view, surface);
      const query = new URLSearchParams(search);
      expect(searchOf(parseView('texas', query, surface, PLACES).view, surface, query)).toBe(search);
    }
  });

  it('comes out the same whatever the order in which its choices were written before', () => {
    const view: View = { ...STANDARD, metric: 'active', rate: true };
    const queries = [
      'metric=active&rate=1',
      'rate=1&metric=active',
      'rate=1',
      'metric=resolved&rate=1&metric=total'
    ];
    const searches = queries.map((query) => searchOf(view, surface, new URLSearchParams(query)));
    expect(searches).toEqual(queries.map(() => '?metric=active&rate=1'));
  });
});

describe('paths', () => {
  it.each([
    ['page', null, '/'],
    ['page', 'new-york', '/state/new-york/'],
    ['page', 'international', '/state/international/'],
    ['embed', null, '/embed/'],
    ['embed', 'district-of-columbia', '/embed/state/district-of-columbia/']
  ] as const)('on the surface “%s”, of %s, are %s', (surface, place, path) => {
    expect(pathOf({ ...STANDARD, place }, surface)).toBe(path);
  });
});

describe('queries', () => {
  it.each([
    ['page', { metric: 'active' }, '?metric=active'],
    ['page', { metric: 'resolved', rate: true }, '?metric=resolved&rate=1'],
    ['embed', { theme: 'dark' }, '?theme=dark'],
    ['embed', { panel: false, controls: false }, '?panel=0&controls=0'],
    [
      'embed',
      { metric: 'active', rate: true, theme: 'light', panel: false },
      '?metric=active&rate=1&theme=light&panel=0'
    ]
  ] as const)('on the surface “%s”, of %j, are %s', (surface, choice, search) => {
    expect(searchOf({ ...STANDARD, ...choice }, surface)).toBe(search);
  });

  it('of a page never carry what only an embed can have', () => {
    expect(searchOf({ ...STANDARD, theme: 'dark', panel: false, controls: false }, 'page')).toBe('');
  });
});
