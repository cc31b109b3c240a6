import { describe, expect, it } from 'vitest';
import { findPlaces } from '$lib/place/find';
import { PLACES } from '$lib/report/places';

const find = (text: string) => findPlaces(PLACES, text).map(({ name }) => name);

describe('finding a place', () => {
  it('by nothing offers all 53, A to Z', () => {
    for (const nothing of ['', ' ', '\t  ']) expect(find(nothing)).toEqual(PLACES.map(({ name }) => name));
  });

  it.each(['as it is', 'in lower case', 'in capitals', 'with space around it'])(
    'by its name %s puts that very place first, for all 53',
    (how) => {
      for (const { name } of PLACES) {
        const written: Record<string, string> = {
          'in lower case': name.toLowerCase(),
          'in capitals': name.toUpperCase(),
          'with space around it': `  ${name} `
        };
        expect(find(written[how] ?? name)[0]).toBe(name);
      }
    }
  );

  it('by its postal code in any case puts that very place first, for all 52', () => {
    for (const { name, usps } of PLACES) {
      if (!usps) continue;
      const [a = '', b = ''] = usps;
      for (const code of [usps, usps.toLowerCase(), a + b.toLowerCase(), `${a}.${b}.`]) {
        expect(find(code)[0], code).toBe(name);
      }
    }
  });

  it.each([
    ['the District of Columbia', 'District of Columbia'],
    ['Washington D C', 'District of Columbia'],
    ['State of Texas', 'Texas'],
    ['the state of Maine', 'Maine'],
    ['Commonwealth of Virginia', 'Virginia'],
    ['New York, NY', 'New York'],
    ['New York State', 'New York'],
    ['Washington State', 'Washington'],
    ['Texas (TX)', 'Texas'],
    ['TX – Texas', 'Texas'],
    ['Ohio, US', 'Ohio'],
    ['TX, USA', 'Texas'],
    ['West Virginia, United States of America', 'West Virginia'],
    ['Puerto Rico PR', 'Puerto Rico'],
    ['Ｏｈｉｏ', 'Ohio']
  ])('by “%s” has %s first', (text, name) => {
    expect(find(text)[0]).toBe(name);
  });

  it('by the start of its name has it in the list, at every letter typed', () => {
    for (const { name } of PLACES) {
      for (let typed = 1; typed <= name.length; typed += 1) {
        expect(find(name.slice(0, typed)), name.slice(0, typed)).toContain(name);
      }
    }
  });

  it.each([
    ['DC'],
    ['dc'],
    ['D.C.'],
    ['d. c.'],
    ['washington dc'],
    ['Washington, D.C.'],
    ['district'],
    ['columbia'],
    ['of columbia']
  ])('by “%s” means the District of Columbia', (text) => {
    expect(find(text)).toEqual(['District of Columbia']);
  });

  it.each([
    ['Hawaiʻi', 'Hawaii'],
    ['Hawai‘i', 'Hawaii'],
    ["hawai'i", 'Hawaii'],
    ['Puerto Ríco', 'Puerto Rico'],
    ['puerto-rico', 'Puerto Rico'],
    ['NEW  YORK', 'New York'],
    ['rico', 'Puerto Rico'],
    ['hampshire', 'New Hampshire'],
    ['abroad', 'International']
  ])('by “%s” means %s', (text, name) => {
    expect(find(text)).toEqual([name]);
  });

  it.each([
    ['new', ['New Hampshire', 'New Jersey', 'New Mexico', 'New York']],
    ['carolina', ['North Carolina', 'South Carolina']],
    ['dakota', ['North Dakota', 'South Dakota']],
    ['virginia', ['Virginia', 'West Virginia']],
    ['kansas', ['Kansas']],
    ['wa', ['Washington', 'District of Columbia']],
    ['in', ['Indiana', 'International']],
    ['me', ['Maine', 'New Mexico']]
  ])('by “%s” lists what answers to it, the closest first, then A to Z', (text, names) => {
    expect(find(text)).toEqual(names);
  });

  it.each(['Guam', 'zz', 'American Samoa', 'Virgin Islands', 'Mariana', 'united states', 'xnew'])(
    'by “%s” finds nothing: it is not in the report',
    (text) => {
      expect(find(text)).toEqual([]);
    }
  );

  it.each(['(', '.*', '[a-z]', '\\', '?', '90210', '12', '🧭', '東京', '.'])(
    'by “%s”, which no name has, finds nothing rather than everything',
    (text) => {
      expect(find(text)).toEqual([]);
    }
  );

  it('by half of Puerto Rico and half of something else finds nothing', () => {
    expect(find('puerto texas')).toEqual([]);
    expect(find('x'.repeat(10_000))).toEqual([]);
  });

  it('leaves the list it looks in as it was', () => {
    const before = PLACES.map(({ name }) => name);
    findPlaces(PLACES, 'wa');
    expect(PLACES.map(({ name }) => name)).toEqual(before);
  });
});
