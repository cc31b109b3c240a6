import { describe, expect, it } from 'vitest';
import { parseView, searchOf, type Surface } from '$lib/view/view';
import { STANDARD } from './views';

const parse = (query: string, surface: Surface) => parseView(null, new URLSearchParams(query), surface);

describe('keys', () => {
  it('of an embed are left alone on a page: not followed, not reported, not removed', () => {
    const query = 'theme=dark&panel=0&controls=sometimes';
    expect(parse(query, 'page')).toEqual({ view: STANDARD, ignored: [] });
    expect(searchOf({ ...STANDARD, rate: true }, 'page', new URLSearchParams(query))).toBe(
      `?${query}&rate=1`
    );
  });

  it('that are unknown stay where they are, also when they are repeated', () => {
    const query = new URLSearchParams('utm_source=a&metric=active&x=1&x=2&y=');
    expect(parseView(null, query, 'page').ignored).toEqual([]);
    expect(searchOf({ ...STANDARD, metric: 'resolved' }, 'page', query)).toBe(
      '?utm_source=a&x=1&x=2&y=&metric=resolved'
    );
    expect(searchOf(STANDARD, 'page', query)).toBe('?utm_source=a&x=1&x=2&y=');
  });

  it('that are unknown stay as they are written', () => {
    const query = '?q=a%20b&print&ref=https://x.y/&m%65tric=active';
    expect(searchOf({ ...STANDARD, metric: 'resolved', rate: true }, 'page', query)).toBe(
      '?q=a%20b&print&ref=https://x.y/&metric=resolved&rate=1'
    );
    expect(searchOf(STANDARD, 'page', query)).toBe('?q=a%20b&print&ref=https://x.y/');
  });

  it('that are known and repeated count once, and are written once', () => {
    const { view, ignored } = parse('metric=active&metric=resolved&metric=nonsense', 'page');
    expect({ view, ignored }).toEqual({ view: { ...STANDARD, metric: 'active' }, ignored: [] });
    expect(searchOf(view, 'page', new URLSearchParams('metric=active&metric=resolved'))).toBe(
      '?metric=active'
    );
  });

  it('may have hostile names without harm to the view or to anything else', () => {
    const query = '__proto__=x&constructor=y&__proto__[polluted]=1&hasOwnProperty=z';
    expect(parse(query, 'embed')).toEqual({ view: STANDARD, ignored: [] });
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('are read, not changed: the query given stays as it was', () => {
    const query = new URLSearchParams('metric=nonsense&rate=1&a=b');
    const before = query.toString();
    searchOf(parseView(null, query, 'page').view, 'page', query);
    expect(query.toString()).toBe(before);
  });
});
