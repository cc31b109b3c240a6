import type { MultiPolygon, Polygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { atlas } from '$lib/atlas.server';
import { plainCasesCsv } from '$lib/data/cases-csv.server';
import { casesGeoJson } from '$lib/data/cases-geojson.server';
import { trueShapes } from '$lib/data/shapes.server';
import { defined } from '../defined';
import { parseCsv } from './parse-csv';
import { areaOf, crossings, turning } from './rings';

const text = JSON.stringify(casesGeoJson(atlas, trueShapes()));
const file = JSON.parse(text) as ReturnType<typeof casesGeoJson>;

const polygonsOf = (shape: Polygon | MultiPolygon): Position[][][] =>
  shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;

const mapped = file.features.flatMap(({ id, geometry }) =>
  geometry ? [{ slug: String(id), polygons: polygonsOf(geometry) }] : []
);

const polygonsIn = (slug: string) =>
  defined(
    mapped.find((place) => place.slug === slug),
    slug
  ).polygons;

describe('the features', () => {
  it('are the 53 places, of which only International has no shape', () => {
    expect(file.features.map(({ id }) => id)).toEqual(atlas.places.map(({ slug }) => slug));
    const shapeless = file.features.filter(({ geometry }) => geometry === null);
    expect(shapeless.map(({ properties }) => properties.place)).toEqual(['International']);
  });

  it('have the figures of the CSV file as properties, and null where it has nothing', () => {
    const [names = [], ...rows] = parseCsv(plainCasesCsv(atlas));
    file.features.forEach(({ properties }, i) => {
      expect(Object.keys(properties)).toEqual(names);
      const fields = names.map((name) => {
        const value = properties[name] ?? '';
        return /rate_(?!unstable)/.test(name) && value !== '' ? Number(value).toFixed(1) : String(value);
      });
      expect(fields).toEqual(rows[i]);
    });
  });

  it('travel with the caveat, the sources and the terms', () => {
    expect(file.caveat).toMatch(/mostly voluntary.*indicator of active reporting.*one-year snapshot/);
    expect(file.source).toContain('National Center for Missing & Exploited Children');
    expect(file.licence).toContain('© 2021');
    expect(file.title).toContain('2020');
  });

  it('weigh less than 200 KB', () => expect(text.length).toBeLessThan(200 * 1024));
});

describe('the rings', () => {
  const rings = mapped.flatMap(({ slug, polygons }) =>
    polygons.flatMap((polygon) => polygon.map((ring, i) => ({ slug, ring, hole: i > 0 })))
  );

  it('are closed, have an area, and run counterclockwise around land and clockwise around holes', () => {
    const wrong = rings.filter(
      ({ ring, hole }) =>
        ring.length < 4 ||
        String(ring[0]) !== String(ring.at(-1)) ||
        turning(ring) > 0 === hole ||
        !turning(ring)
    );
    expect(wrong.map(({ slug }) => slug)).toEqual([]);
  });

  it('are in degrees, a thousandth of a degree fine, and no position follows itself', () => {
    for (const { slug, ring } of rings) {
      ring.forEach(([lng = NaN, lat = NaN], i) => {
        expect(Math.abs(lng) <= 180 && lat > 17 && lat < 72, `${slug} ${lng}, ${lat}`).toBe(true);
        expect(String(ring[i + 1]), slug).not.toBe(`${lng},${lat}`);
      });
    }
    expect(text).not.toMatch(/\d\.\d{4}/);
  });

  it('come to no position twice but where they are closed', () => {
    const returning = rings.filter(({ ring }) => new Set(ring.slice(1).map(String)).size < ring.length - 1);
    expect(returning.map(({ slug }) => slug)).toEqual([]);
  });

  it('do not cross themselves', () => {
    const crossed = rings.filter(({ ring }) => crossings(ring) > 0);
    expect(crossed.map(({ slug, ring }) => `${slug} at ${ring[0]}`)).toEqual([]);
  });

  it('do not run round the globe: Alaska is cut at the antimeridian', () => {
    const widths = rings.map(({ ring }) => {
      const longitudes = ring.map(([lng = NaN]) => lng);
      return Math.max(...longitudes) - Math.min(...longitudes);
    });
    expect(Math.max(...widths)).toBeLessThan(40);
    const western = polygonsIn('alaska').filter(([ring]) => (ring?.[0]?.[0] ?? 0) > 170);
    expect(western.length).toBeGreaterThan(3);
    expect(polygonsIn('alaska').length).toBeGreaterThan(western.length + 20);
  });
});

/** Where places are, from a map, in whole degrees: west, south, east, north. */
const BOXES: Readonly<Record<string, readonly [number, number, number, number]>> = {
  texas: [-107, 25, -93, 37],
  ohio: [-85, 38, -80, 43],
  hawaii: [-179, 18, -154, 29],
  florida: [-88, 24, -79, 32],
  maine: [-72, 42, -66, 48],
  'puerto-rico': [-68, 17, -65, 19],
  'district-of-columbia': [-78, 38, -76, 40],
  washington: [-125, 45, -116, 50],
  colorado: [-110, 36, -102, 42]
};

describe('the places', () => {
  it.each(Object.entries(BOXES))('%s is where it is on a map', (slug, [west, south, east, north]) => {
    for (const [lng = NaN, lat = NaN] of polygonsIn(slug).flat(2)) {
      expect(lng > west && lng < east && lat > south && lat < north, `${lng}, ${lat}`).toBe(true);
    }
  });

  /** Land and inland water in square kilometres, Census Bureau, 2010; shapes at the coast differ a little. */
  it.each([
    ['texas', 695_662],
    ['colorado', 269_601],
    ['alaska', 1_500_000],
    ['rhode-island', 2_900],
    ['district-of-columbia', 177],
    ['puerto-rico', 8_900],
    ['kansas', 213_100]
  ])('%s has about its area, %i square kilometres', (slug, area) => {
    const measured = areaOf(polygonsIn(slug));
    expect(measured / area).toBeGreaterThan(0.9);
    expect(measured / area).toBeLessThan(1.1);
  });

  it('share their borders: Wyoming and Colorado have corners in common', () => {
    const corners = new Set(polygonsIn('wyoming').flat(2).map(String));
    expect(
      polygonsIn('colorado')
        .flat(2)
        .filter((corner) => corners.has(String(corner))).length
    ).toBeGreaterThan(1);
  });
});
