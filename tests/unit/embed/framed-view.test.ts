import { describe, expect, it } from 'vitest';
import { frameAddress, frameTitle, reservedHeight } from '$lib/embed/framed-view';
import { PLACES } from '$lib/report/places';

const element = (attributes: Record<string, string>) => (name: string) => attributes[name] ?? null;
const SITE = 'https://example.org/some/folder/';
const address = (attributes: Record<string, string>) => frameAddress(SITE, element(attributes));

describe('the address of the element’s frame', () => {
  it.each([
    [{}, 'embed/'],
    [{ place: '' }, 'embed/'],
    [{ place: 'new-york' }, 'embed/state/new-york/'],
    [{ place: ' New York ' }, 'embed/state/new-york/'],
    [{ place: 'nY' }, 'embed/state/new-york/'],
    [{ place: 'D.C.' }, 'embed/state/district-of-columbia/'],
    [{ place: 'International' }, 'embed/state/international/'],
    [{ place: 'Atlantis & Co' }, 'embed/?place=Atlantis+%26+Co'],
    [{ place: '../../evil' }, 'embed/?place=..%2F..%2Fevil'],
    [{ metric: 'active', rate: '' }, 'embed/?metric=active&rate=1'],
    [{ rate: '0' }, 'embed/'],
    [{ rate: 'false' }, 'embed/'],
    [{ theme: 'dark', panel: '0', controls: '0' }, 'embed/?theme=dark&panel=0&controls=0'],
    [{ panel: 'false', controls: 'False' }, 'embed/?panel=0&controls=0'],
    [{ metric: 'ACTIVE ', theme: 'Dark', with: 'Ohio' }, 'embed/?metric=active&with=ohio&theme=dark'],
    [{ theme: 'a&b=c' }, 'embed/?theme=a%26b%3Dc']
  ])('with %o', (attributes, path) => expect(address(attributes)).toBe(`${SITE}${path}`));

  it('is a place’s own for each place, by slug, name and postal code', () => {
    for (const { slug, name, usps } of PLACES)
      for (const place of [slug, name, name.toUpperCase(), usps, usps?.toLowerCase()])
        if (place) expect(address({ place }), place).toBe(`${SITE}embed/state/${slug}/`);
  });
});

describe('the title of the element’s frame', () => {
  it('says place and measure, as the embed’s own does', () => {
    expect(frameTitle(element({}))).toBe('Missing-children cases by state, 2020');
    expect(frameTitle(element({ place: 'tx', metric: 'active', rate: '' }))).toBe(
      'Texas: active missing-children cases per 100,000 children, 2020'
    );
    expect(frameTitle(element({ place: 'atlantis', metric: 'median' }))).toBe(
      'Missing-children cases by state, 2020'
    );
  });

  it('follows the reader’s choice, but not where the page has words of its own', () => {
    expect(frameTitle(element({ place: 'tx' }), 'Ohio')).toBe('Ohio: missing-children cases, 2020');
    expect(frameTitle(element({ place: 'tx' }), null)).toBe('Missing-children cases by state, 2020');
    expect(frameTitle(element({ place: 'tx', title: 'Our map' }), 'Ohio')).toBe('Our map');
    expect(frameTitle(element({ title: 'Our map', 'aria-label': 'Said' }))).toBe('Said');
  });
});

describe('the height that is reserved', () => {
  it('is the page’s, where it gives a good one', () => {
    expect(reservedHeight(600, element({ height: '720' }))).toBe(720);
    for (const height of ['', 'x', '-5', '0', 'Infinity', 'NaN'])
      expect(reservedHeight(600, element({ height })), height).toBe(reservedHeight(600, element({})));
  });

  it('is more where the map has less width, and less without the panel under it', () => {
    const heights = [320, 480, 600, 960].map((width) => reservedHeight(width, element({})));
    expect(heights).toEqual([...heights].sort((a, b) => b - a));
    expect(reservedHeight(600, element({ panel: '0' }))).toBeLessThan(reservedHeight(600, element({})));
  });
});
