import { describe, expect, it } from 'vitest';
import { PLACES } from '$lib/report/places';
import { absolute, addressOf, builderAddress } from '$lib/share/addresses';
import { parseView, type View } from '$lib/view/view';
import { allViews, EVERY_PLACE } from '../view/views';

const SITES = ['https://host.test/', 'https://host.test/a/folder/'];

/** What the builder reads from its own address. */
const readBack = (address: string): View => {
  const { searchParams } = new URL(address);
  return parseView(searchParams.get('place'), searchParams, 'embed', PLACES).view;
};

describe.each(SITES)('addresses at %s', (site) => {
  it('keep the folder that the site stands in', () => {
    expect(absolute(site, '/card/us.png')).toBe(`${site}card/us.png`);
    const { view } = parseView('texas', new URLSearchParams('metric=active'), 'page');
    expect(addressOf(site, view, 'page')).toBe(`${site}state/texas/?metric=active`);
    expect(addressOf(site, view, 'embed')).toBe(`${site}embed/state/texas/?metric=active`);
  });

  it('bring every choice to the builder and back', () => {
    for (const view of allViews('embed', [null, 'ohio', 'district-of-columbia', 'international']))
      expect(readBack(builderAddress(site, view))).toEqual(view);
  });
});

it('no two places share an address', () => {
  const addresses = EVERY_PLACE.map((place) =>
    addressOf('https://host.test/', { ...parseView(place, undefined, 'page').view }, 'page')
  );
  expect(new Set(addresses).size).toBe(54);
});
