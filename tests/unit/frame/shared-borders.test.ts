import { describe, expect, it } from 'vitest';
import { frame } from '$lib/frame/frame.server';
import { FRAME, type Point } from '$lib/frame/planar';
import { seeded } from '../../seeded';
import {
  areaOf,
  at,
  encloses,
  pageShapes,
  segmentsOf,
  signedArea,
  slugOf,
  stepsOf,
  topology,
  within,
  zoomShapes,
  type Ring
} from './shapes';

const key = (a: Point, b: Point) => [...a, ...b].map((value) => value.toFixed(4)).join();

/** The place that draws each segment, by the segment's direction. */
function drawnBy(shapes: ReadonlyMap<string, readonly Ring[]>): ReadonlyMap<string, string> {
  const segments = [...shapes].flatMap(([slug, rings]) =>
    rings.flatMap((ring) => segmentsOf(ring).map(([a, b]) => [key(a, b), slug] as const))
  );
  return new Map(segments);
}

/** “ohio – indiana” for every two places that draw one and the same segment, in opposite directions. */
function sharing(shapes: ReadonlyMap<string, readonly Ring[]>): string[] {
  const owner = drawnBy(shapes);
  const pairs = [...shapes].flatMap(([slug, rings]) =>
    rings
      .flatMap(segmentsOf)
      .map(([a, b]) => owner.get(key(b, a)))
      .filter((other) => other !== undefined && other !== slug)
      .map((other) => `${slug} – ${other}`)
  );
  return [...new Set(pairs)].sort();
}

/** Length in frame units of a packed stretch of border: a start, then steps, on the packing's grid. */
function lengthOf(arc: readonly (readonly number[])[]): number {
  const [kx = 1, ky = 1] = topology.transform?.scale ?? [];
  return arc.slice(1).reduce((sum, [dx = 0, dy = 0]) => sum + Math.hypot(dx * kx, dy * ky), 0);
}

const bordering = [...frame.places]
  .filter(([, { neighbors }]) => neighbors.kind === 'border')
  .flatMap(([slug, { neighbors }]) => neighbors.slugs.map((other) => `${slug} – ${other}`))
  .sort();

/** The rings of what all places cover together: segments drawn there and back cancel out, the rest is joined up. */
function outlines(shapes: ReadonlyMap<string, readonly Ring[]>): Ring[] {
  const left = new Map<string, { from: Point; to: Point; times: number }>();
  for (const [from, to] of [...shapes.values()].flat().flatMap(segmentsOf)) {
    const back = left.get(key(to, from));
    if (back && back.times > 0) back.times -= 1;
    else left.set(key(from, to), { from, to, times: (left.get(key(from, to))?.times ?? 0) + 1 });
  }
  const onward = new Map<string, Point[]>();
  const coast = [...left.values()].flatMap(({ from, to, times }) =>
    Array.from({ length: times }, () => [from, to] as const)
  );
  for (const [from, to] of coast) onward.set(String(from), [...(onward.get(String(from)) ?? []), to]);
  return coast.flatMap(([start]) => {
    const ring: Point[] = [];
    for (let end = onward.get(String(start))?.pop(); end; end = onward.get(String(end))?.pop())
      ring.push(end);
    return ring.length > 0 ? [ring] : [];
  });
}

describe('the packed geometry', () => {
  const used = new Map<number, { slug: string; reversed: boolean }[]>();
  for (const area of topology.objects.states.geometries) {
    if (area.type !== 'Polygon' && area.type !== 'MultiPolygon') throw new Error(`${area.id}: ${area.type}`);
    for (const arc of (area.arcs as (number | number[] | number[][])[]).flat(2)) {
      const index = arc < 0 ? ~arc : arc;
      used.set(index, [...(used.get(index) ?? []), { slug: slugOf(area.id), reversed: arc < 0 }]);
    }
  }

  /** A stretch too short to be seen has no direction: it may have collapsed into a point. */
  const longEnough = (arc: number) => lengthOf(topology.arcs[arc] ?? []) > 0.1;

  it('draws each stretch of border once for one place or once, in both directions, for two', () => {
    const wrong = [...used].filter(
      ([arc, users]) =>
        longEnough(arc) &&
        (users.length > 2 || (users.length === 2 && users.filter(({ reversed }) => reversed).length !== 1))
    );
    expect(wrong.map(([arc, users]) => `arc ${arc}: ${users.map(({ slug }) => slug).join(', ')}`)).toEqual(
      []
    );
  });

  it('shares a stretch of border between every two neighbours, and between no others', () => {
    const pairs = [...used.values()].flatMap(([a, b]) =>
      a && b && a.slug !== b.slug ? [`${a.slug} – ${b.slug}`, `${b.slug} – ${a.slug}`] : []
    );
    expect([...new Set(pairs)].sort()).toEqual(bordering);
  });
});

describe('the coast in the page', () => {
  it('is every step of a border that one place has alone, and no other step', () => {
    const undirected = ([a, b]: readonly [Point, Point]) => [key(a, b), key(b, a)].sort()[0] ?? '';
    const times = new Map<string, number>();
    for (const step of [...pageShapes.values()].flat().flatMap(segmentsOf).map(undirected))
      times.set(step, (times.get(step) ?? 0) + 1);
    const single = [...times].flatMap(([step, count]) => (count === 1 ? [step] : []));
    expect(single.length).toBeGreaterThan(500);
    expect(single.length).toBeLessThan(times.size);
    expect(frame.coast.flatMap(stepsOf).map(undirected).sort()).toEqual(single.sort());
  });
});

describe.each([
  ['in the page', pageShapes],
  ['zoomed in', zoomShapes]
])('the picture %s', (_, shapes) => {
  it('draws the border of two neighbours along the same line, point for point', () => {
    expect(sharing(shapes)).toEqual(bordering);
  });

  it('draws no island that has shrunk to a line or a point', () => {
    const shrunk = [...shapes].flatMap(([slug, rings]) =>
      rings
        .filter((ring) => Math.abs(signedArea(ring)) < 0.005)
        .map((ring) => `${slug} at ${ring.map(at).join(' – ')}`)
    );
    expect(shrunk).toEqual([]);
  });

  it('leaves no gap between places: together they have no hole', () => {
    const rings = outlines(shapes);
    const land = Math.sign(rings.reduce((sum, ring) => sum + signedArea(ring), 0));
    const holes = rings.filter((ring) => Math.sign(signedArea(ring)) === -land);
    expect(holes.map((ring) => `${Math.abs(signedArea(ring)).toFixed(3)} around ${ring[0]?.join()}`)).toEqual(
      []
    );
  });

  it('covers as much as its places do one by one', () => {
    const together = Math.abs(outlines(shapes).reduce((sum, ring) => sum + signedArea(ring), 0));
    const apart = [...shapes.values()].reduce((sum, rings) => sum + areaOf(rings), 0);
    expect(together).toBeCloseTo(apart, 6);
    expect(apart / (FRAME.width * FRAME.height)).toBeGreaterThan(0.4);
  });

  it('lets no two places overlap', () => {
    const random = seeded(2020);
    const twice = Array.from({ length: 4000 }, (): Point => [random() * FRAME.width, random() * FRAME.height])
      .map((point) => ({
        point,
        slugs: [...shapes]
          .filter(([slug, rings]) => {
            const box = frame.places.get(slug)?.box;
            return box && within(box, point) && encloses(rings, point);
          })
          .map(([slug]) => slug)
      }))
      .filter(({ slugs }) => slugs.length > 1);
    expect(twice.map(({ point, slugs }) => `${slugs.join(' and ')} at ${point.join()}`)).toEqual([]);
  });
});
