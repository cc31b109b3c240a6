import { describe, expect, it } from 'vitest';
import { frame } from '$lib/frame/frame.server';
import { PLACES } from '$lib/report/places';
import { uspsOf } from './shapes';

/** Land borders and borders in rivers and lakes where the shapes meet, from a map; corners do not count. */
const BORDERS = `
  AL: FL GA MS TN          AR: LA MS MO OK TN TX    AZ: CA NM NV UT          CA: AZ NV OR
  CO: KS NE NM OK UT WY    CT: MA NY RI             DC: MD VA                DE: MD NJ PA
  FL: AL GA                GA: AL FL NC SC TN       IA: IL MN MO NE SD WI    ID: MT NV OR UT WA WY
  IL: IA IN KY MO WI       IN: IL KY MI OH          KS: CO MO NE OK          KY: IL IN MO OH TN VA WV
  LA: AR MS TX             MA: CT NH NY RI VT       MD: DC DE PA VA WV       ME: NH
  MI: IN OH WI             MN: IA ND SD WI          MO: AR IA IL KS KY NE OK TN
  MS: AL AR LA TN          MT: ID ND SD WY          NC: GA SC TN VA          ND: MN MT SD
  NE: CO IA KS MO SD WY    NH: MA ME VT             NJ: DE NY PA             NM: AZ CO OK TX
  NV: AZ CA ID OR UT       NY: CT MA NJ PA VT       OH: IN KY MI PA WV       OK: AR CO KS MO NM TX
  OR: CA ID NV WA          PA: DE MD NJ NY OH WV    RI: CT MA                SC: GA NC
  SD: IA MN MT ND NE WY    TN: AL AR GA KY MO MS NC VA
  TX: AR LA NM OK          UT: AZ CO ID NV WY       VA: DC KY MD NC TN WV    VT: MA NH NY
  WA: ID OR                WI: IA IL MI MN          WV: KY MD OH PA VA       WY: CO ID MT NE SD UT`;

const expected = new Map(
  [...BORDERS.matchAll(/([A-Z]{2}):((?: [A-Z]{2}\b(?!:))+)/g)].map(([, usps, others]) => [
    usps,
    (others ?? '').trim().split(' ').sort()
  ])
);

const neighborsOf = (usps: string) => {
  const slug = PLACES.find((place) => place.usps === usps)?.slug ?? '';
  const neighbors = frame.places.get(slug)?.neighbors;
  return { kind: neighbors?.kind, usps: (neighbors?.slugs ?? []).map(uspsOf).sort() };
};

describe('bordering places', () => {
  it('are those of a map of the United States, for all 49 places with a land border', () => {
    expect(expected.size).toBe(49);
    const listed = [...frame.places].filter(([, place]) => place.neighbors.kind === 'border');
    expect(
      Object.fromEntries(listed.map(([slug]) => [uspsOf(slug), neighborsOf(uspsOf(slug)).usps]))
    ).toEqual(Object.fromEntries(expected));
  });

  it.each([
    ['Ohio', 'OH', ['IN', 'KY', 'MI', 'PA', 'WV']],
    ['Maine', 'ME', ['NH']],
    ['the District of Columbia', 'DC', ['MD', 'VA']],
    ['Missouri', 'MO', ['AR', 'IA', 'IL', 'KS', 'KY', 'NE', 'OK', 'TN']],
    ['Tennessee', 'TN', ['AL', 'AR', 'GA', 'KY', 'MO', 'MS', 'NC', 'VA']]
  ])('of %s are known', (_, usps, neighbors) => {
    expect(neighborsOf(usps)).toEqual({ kind: 'border', usps: neighbors });
  });

  it.each([
    ['AZ', 'CO'],
    ['NM', 'UT']
  ])('do not meet in a mere point: %s and %s at the Four Corners', (a, b) => {
    expect(neighborsOf(a).usps).not.toContain(b);
    expect(neighborsOf(b).usps).not.toContain(a);
  });

  it('border on each other both ways, and no place on itself', () => {
    const oneWay = [...frame.places].flatMap(([slug, { neighbors }]) =>
      neighbors.kind === 'near'
        ? []
        : neighbors.slugs.filter((other) => !frame.places.get(other)?.neighbors.slugs.includes(slug))
    );
    expect(oneWay).toEqual([]);
    const own = [...frame.places].filter(([slug, { neighbors }]) => neighbors.slugs.includes(slug));
    expect(own.map(([slug]) => slug)).toEqual([]);
  });

  it('are listed A to Z, each once, and are all on the map', () => {
    const wrong = [...frame.places].filter(
      ([
        ,
        {
          neighbors: { slugs }
        }
      ]) =>
        slugs.join() !== [...new Set(slugs)].sort().join() || slugs.some((slug) => !frame.places.has(slug))
    );
    expect(wrong.map(([slug]) => slug)).toEqual([]);
  });
});

describe('places without a land border', () => {
  it('are Alaska, Hawaii and Puerto Rico, with the nearest places instead', () => {
    const near = [...frame.places].filter(([, { neighbors }]) => neighbors.kind === 'near');
    expect(near.map(([slug]) => slug).sort()).toEqual(['alaska', 'hawaii', 'puerto-rico']);
    expect(neighborsOf('AK').usps).toEqual(['HI', 'WA']);
    expect(neighborsOf('HI').usps).toEqual(['AK', 'CA']);
    expect(neighborsOf('PR').usps).toEqual(['FL']);
  });
});
