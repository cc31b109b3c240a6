import { describe, expect, it } from 'vitest';
import { atlas } from '$lib/atlas.server';
import { compassPoint } from '$lib/frame/directions.server';
import type { Compass } from '$lib/frame/frame';
import { defined } from '../defined';

const by = (usps: string | null) =>
  defined(
    atlas.places.find((place) => place.usps === usps),
    usps ?? 'International'
  );
const code = (slug: string | null) =>
  slug === null ? null : (atlas.places.find((place) => place.slug === slug)?.usps ?? 'International');

/** The places that steps lead to from one, itself included. */
function reached(from: string): Set<string> {
  const found = new Set([from]);
  for (const slug of found) {
    const { steps } = defined(
      atlas.places.find((place) => place.slug === slug),
      slug
    );
    for (const next of Object.values(steps)) if (next !== null) found.add(next);
  }
  return found;
}

describe('the arrow keys', () => {
  it('lead from every one of the 53 places to every other', () => {
    for (const { slug } of atlas.places) expect(reached(slug).size, slug).toBe(53);
  });

  it('lead to places that there are, and never to where one is', () => {
    for (const { slug, steps } of atlas.places) {
      for (const next of Object.values(steps)) {
        expect(next).not.toBe(slug);
        if (next !== null) expect(atlas.places.map((place) => place.slug)).toContain(next);
      }
    }
  });

  it('lead, between the contiguous places, to what lies that way in the picture', () => {
    const inset = new Set(['AK', 'HI', 'PR', null]);
    for (const { name, usps, frame, steps } of atlas.places) {
      if (inset.has(usps) || !frame) continue;
      for (const [way, next] of Object.entries(steps)) {
        const other = atlas.places.find((place) => place.slug === next);
        if (!other?.frame || inset.has(other.usps)) continue;
        const [x, y] = frame.label.point;
        const [toX, toY] = other.frame.label.point;
        const ahead = { up: y - toY, down: toY - y, left: x - toX, right: toX - x }[way];
        expect(ahead, `${way} of ${name}: ${other.name}`).toBeGreaterThan(0);
      }
    }
  });

  it.each([
    ['KS', 'NE', 'MO', 'OK', 'CO'],
    ['OH', 'MI', 'WV', 'KY', 'IN'],
    ['NY', null, 'MA', 'PA', 'MI'],
    ['AK', 'WA', 'HI', null, null],
    ['HI', 'CA', 'TX', null, 'AK'],
    ['PR', 'FL', 'International', 'International', 'HI'],
    ['DC', 'MD', 'DE', 'VA', 'WV']
  ])('lead from %s up to %s, right to %s, down to %s, left to %s', (usps, up, right, down, left) => {
    const { steps } = by(usps);
    expect([steps.up, steps.right, steps.down, steps.left].map(code)).toEqual([up, right, down, left]);
  });

  it('lead from International back to Puerto Rico alone', () => {
    expect(by(null).steps).toEqual({ up: null, right: null, down: null, left: 'puerto-rico' });
  });
});

describe('the directions of neighbours', () => {
  it.each([
    ['OH', 'IN', 'west'],
    ['OH', 'KY', 'southwest'],
    ['OH', 'PA', 'east'],
    ['KS', 'OK', 'south'],
    ['WA', 'OR', 'south'],
    ['ME', 'NH', 'southwest'],
    ['FL', 'GA', 'north'],
    ['HI', 'CA', 'northeast'],
    ['PR', 'FL', 'northwest'],
    ['AK', 'WA', 'southeast']
  ] as const)('from %s, %s lies %s', (from, to, direction) => {
    const { neighbors } = defined(by(from).frame, from);
    expect(neighbors.toward[neighbors.slugs.indexOf(by(to).slug)]).toBe(direction);
  });

  it('are opposite when seen from the other side', () => {
    const opposite: Readonly<Record<Compass, Compass>> = {
      north: 'south',
      northeast: 'southwest',
      east: 'west',
      southeast: 'northwest',
      south: 'north',
      southwest: 'northeast',
      west: 'east',
      northwest: 'southeast'
    };
    for (const { slug, frame } of atlas.places) {
      if (frame?.neighbors.kind !== 'border') continue;
      frame.neighbors.slugs.forEach((other, i) => {
        const there = atlas.places.find((place) => place.slug === other)?.frame?.neighbors;
        const back = there?.toward[there.slugs.indexOf(slug)];
        expect(opposite[defined(frame.neighbors.toward[i], other)], `${slug} and ${other}`).toBe(back);
      });
    }
  });

  it('follow the compass', () => {
    expect(compassPoint([-100, 40], [-100, 45])).toBe('north');
    expect(compassPoint([-100, 40], [-90, 40])).toBe('east');
    expect(compassPoint([-100, 40], [-100, 30])).toBe('south');
    expect(compassPoint([-100, 40], [-110, 40])).toBe('west');
    expect(compassPoint([-100, 40], [-110, 48])).toBe('northwest');
  });
});
