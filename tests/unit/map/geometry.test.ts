import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { frame } from '$lib/frame/frame.server';
import { fromLngLat } from '$lib/frame/mercator';
import { FRAME } from '$lib/frame/planar';
import { linesGeoJSON, statesGeoJSON, unpack } from '$lib/map/geometry';
import { PLACES } from '$lib/report/places';
import { topology as packed } from '../frame/shapes';

const topology = unpack(packed);
const places = new Map(PLACES.map((place) => [Number(place.fips ?? NaN), place]));
const shapes = statesGeoJSON(topology).features.map(({ id, geometry }) => {
  if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon')
    throw new Error(`${id}: ${geometry.type}`);
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return { id, slug: places.get(Number(id))?.slug ?? `FIPS ${id}`, rings: polygons.flat() };
});

const toFrame = ([lng = NaN, lat = NaN]: Position) => fromLngLat([lng, lat]);

describe('the shapes for MapLibre', () => {
  it('are the 52 places, with their FIPS code as a number for id, as feature-state wants it', () => {
    expect(shapes.filter(({ id }) => typeof id !== 'number').map(({ slug }) => slug)).toEqual([]);
    const expected = PLACES.flatMap(({ fips }) => (fips ? [Number(fips)] : []));
    expect(shapes.map(({ id }) => Number(id)).sort((a, b) => a - b)).toEqual(expected.sort((a, b) => a - b));
  });

  it('are closed rings of at least four finite positions', () => {
    const broken = shapes.flatMap(({ slug, rings }) =>
      rings
        .filter(
          (ring) =>
            ring.length < 4 || String(ring[0]) !== String(ring.at(-1)) || !ring.flat().every(Number.isFinite)
        )
        .map((ring) => `${slug}: ${ring.length} positions from ${ring[0]?.join()}`)
    );
    expect(broken).toEqual([]);
  });

  it('lie near 0,0, where MapLibre draws them straight', () => {
    const far = shapes.filter(({ rings }) =>
      rings.flat().some(([lng = NaN, lat = NaN]) => !(lng >= 0 && lng <= 22.5 && lat <= 0 && lat >= -22.5))
    );
    expect(far.map(({ slug }) => slug)).toEqual([]);
  });

  it('fill the same boxes of the frame as the picture in the page', () => {
    for (const { slug, rings } of shapes) {
      const points = rings.flat().map(toFrame);
      const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
      const box = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
      for (const [i, side] of (frame.places.get(slug)?.box.flat() ?? []).entries()) {
        expect(Math.abs((box[i] ?? NaN) - side), `${slug}: ${box.join(', ')}`).toBeLessThan(0.05);
      }
    }
  });

  it('have west on the left and north at the top', () => {
    const centre = (slug: string) => {
      const all = shapes.find((shape) => shape.slug === slug)?.rings.flat() ?? [];
      return [0, 1].map(
        (axis) => all.reduce((sum, position) => sum + (position[axis] ?? NaN), 0) / all.length
      );
    };
    const [[washington, maine], [texas, northDakota]] = [
      [centre('washington'), centre('maine')],
      [centre('texas'), centre('north-dakota')]
    ];
    expect(washington?.[0]).toBeLessThan(maine?.[0] ?? NaN);
    expect(texas?.[1]).toBeLessThan(northDakota?.[1] ?? NaN);
  });
});

const lines = new Map(
  linesGeoJSON(topology, frame.insets).features.map(({ properties, geometry }) => {
    if (geometry.type !== 'MultiLineString') throw new Error(`a line is a ${geometry.type}`);
    return [properties?.line, geometry.coordinates];
  })
);

describe('the coast for MapLibre', () => {
  /** Each step of a line, whichever way it goes. */
  const stepsOf = (all: readonly Position[][]) =>
    all.flatMap((line) => line.slice(1).map((to, i) => [String(line[i]), String(to)].sort().join(' to ')));

  it('is every step of a shape’s border that no other shape has, and no other step', () => {
    const times = new Map<string, number>();
    for (const step of stepsOf(shapes.flatMap(({ rings }) => rings)))
      times.set(step, (times.get(step) ?? 0) + 1);
    const single = [...times].flatMap(([step, count]) => (count === 1 ? [step] : []));
    expect(single.length).toBeGreaterThan(1000);
    expect(single.length).toBeLessThan(times.size);
    expect(stepsOf(lines.get('coast') ?? []).sort()).toEqual(single.sort());
  });
});

describe('the frames of the insets for MapLibre', () => {
  const frames = lines.get('inset') ?? [];

  it('are three closed rectangles, in the frame where the page draws them', () => {
    expect(frames).toHaveLength(3);
    for (const [i, line] of frames.entries()) {
      const corners = line.map(toFrame);
      expect(line[0]).toEqual(line.at(-1));
      expect(new Set(line.map(String)).size).toBe(4);
      const [[left, top], [right, bottom]] = frame.insets[i] ?? [[], []];
      for (const [x, y] of corners) {
        expect(
          [left, right].some((side) => Math.abs(x - (side ?? NaN)) < 1e-6),
          `x ${x}`
        ).toBe(true);
        expect(
          [top, bottom].some((side) => Math.abs(y - (side ?? NaN)) < 1e-6),
          `y ${y}`
        ).toBe(true);
        expect(x >= 0 && x <= FRAME.width && y >= 0 && y <= FRAME.height).toBe(true);
      }
    }
  });
});
