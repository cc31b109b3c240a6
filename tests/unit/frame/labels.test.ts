import { describe, expect, it } from 'vitest';
import { CALLOUTS_FROM } from '$lib/frame/frame';
import { frame } from '$lib/frame/frame.server';
import { FRAME, type Box, type Point } from '$lib/frame/planar';
import { at, encloses, uspsOf, within, zoomShapes } from './shapes';

/** Half a label in CSS pixels, with the air it needs. */
const HALF = { width: 10, height: 6.5 };

interface Shown {
  readonly usps: string;
  readonly callout: boolean;
  readonly point: Point;
}

const labels = [...frame.places].map(([slug, { label }]) => ({ slug, usps: uspsOf(slug), ...label }));

/** The labels that the style sheet shows for the whole country at so many CSS pixels per frame unit. */
function shownAt(scale: number): Shown[] {
  return labels.flatMap(({ usps, point, fits, callout }): Shown[] => {
    if (callout && scale > CALLOUTS_FROM && scale < fits) {
      return [{ usps, callout: true, point: callout.point }];
    }
    const [x, y] = [point[0] * scale, point[1] * scale];
    const fromSide = Math.min(x, FRAME.width * scale - x) - 12;
    const fromEdge = Math.min(y, FRAME.height * scale - y) - 8;
    return scale > fits && fromSide > 0 && fromEdge > 0 ? [{ usps, callout: false, point }] : [];
  });
}

const boxOf = ([x, y]: Point, scale: number): Box => [
  [x - HALF.width / scale, y - HALF.height / scale],
  [x + HALF.width / scale, y + HALF.height / scale]
];

/** From a phone's map to a wall's, and just before and after each label comes or goes. */
const scales = [
  ...Array.from({ length: 100 }, (_, i) => 0.25 * 32 ** (i / 99)),
  ...[CALLOUTS_FROM, ...labels.map(({ fits }) => fits)].flatMap((scale) => [scale * 0.999, scale * 1.001])
].filter((scale) => scale <= 8);

const along = (a: Point, b: Point): Point[] =>
  Array.from({ length: 101 }, (_, i): Point => [
    a[0] + ((b[0] - a[0]) * i) / 100,
    a[1] + ((b[1] - a[1]) * i) / 100
  ]);

describe('a postal label', () => {
  it('has its point inside its own shape', () => {
    const outside = labels.filter(({ slug, point }) => !encloses(zoomShapes.get(slug) ?? [], point));
    expect(outside.map(({ usps, point }) => `${usps} at ${at(point)}`)).toEqual([]);
  });

  it('lies wholly inside its own shape from the scale on at which it is shown there', () => {
    const poking = labels.filter(({ slug, point, fits }) => {
      const [[left, top], [right, bottom]] = boxOf(point, fits * 1.01);
      const rim = [
        ...along([left, top], [right, top]),
        ...along([right, top], [right, bottom]),
        ...along([right, bottom], [left, bottom]),
        ...along([left, bottom], [left, top])
      ];
      return rim.some((corner) => !encloses(zoomShapes.get(slug) ?? [], corner));
    });
    expect(poking.map(({ usps }) => usps)).toEqual([]);
  });

  it('is never shown over another, at any size of the whole country', () => {
    const collisions = scales.flatMap((scale) => {
      const shown = shownAt(scale);
      return shown.flatMap((a, i) =>
        shown
          .slice(i + 1)
          .filter(
            (b) =>
              Math.abs(a.point[0] - b.point[0]) * scale < 2 * HALF.width &&
              Math.abs(a.point[1] - b.point[1]) * scale < 2 * HALF.height
          )
          .map((b) => `${a.usps} and ${b.usps} at ${scale.toFixed(3)} px per unit`)
      );
    });
    expect(collisions).toEqual([]);
  });

  it.each([
    [320, 15],
    [360, 20],
    [800, 52],
    [1200, 52]
  ])('is there on a map %i pixels wide for at least %i places', (width, atLeast) => {
    const shown = new Set(shownAt(width / FRAME.width).map(({ usps }) => usps));
    const missing = labels.map(({ usps }) => usps).filter((usps) => !shown.has(usps));
    expect(missing.length, `without a label: ${missing.join(' ')}`).toBeLessThanOrEqual(52 - atLeast);
  });

  it('is shown once per place, as a callout or inside, never both', () => {
    for (const scale of scales) {
      const shown = shownAt(scale).map(({ usps }) => usps);
      expect(new Set(shown).size, `at ${scale} px per unit`).toBe(shown.length);
    }
  });
});

describe('a callout', () => {
  const callouts = labels.flatMap(({ usps, slug, fits, callout }) =>
    callout ? [{ usps, slug, fits, ...callout }] : []
  );

  it('is there for every place whose label does not fit where callouts begin', () => {
    const small = labels.filter(({ fits }) => fits > 1).map(({ usps }) => usps);
    expect(callouts.map(({ usps }) => usps).sort()).toEqual(small.sort());
  });

  it('stands in open water, on no place’s land, from the scale on at which it is shown', () => {
    const onLand = callouts.flatMap(({ usps, point }) => {
      const box = boxOf(point, CALLOUTS_FROM);
      const [[left, top], [right, bottom]] = box;
      const corners: Point[] = [
        [left, top],
        [right, top],
        [right, bottom],
        [left, bottom]
      ];
      return [...zoomShapes]
        .filter(
          ([, rings]) =>
            rings.flat().some((vertex) => within(box, vertex)) ||
            corners.some((corner) => encloses(rings, corner))
        )
        .map(([slug]) => `${usps} on ${slug}`);
    });
    expect(onLand).toEqual([]);
  });

  it('is not cut off by the edge of the map', () => {
    const cut = callouts.filter(({ point }) => {
      const [[left, top], [right, bottom]] = boxOf(point, CALLOUTS_FROM);
      return left < 0 || top < 0 || right > FRAME.width || bottom > FRAME.height;
    });
    expect(cut.map(({ usps }) => usps)).toEqual([]);
  });

  it('has its leader line end in its own place', () => {
    const astray = callouts.filter(
      ({ slug, anchor }) => anchor && !encloses(zoomShapes.get(slug) ?? [], anchor)
    );
    expect(astray.map(({ usps, anchor }) => `${usps} at ${anchor ? at(anchor) : ''}`)).toEqual([]);
  });

  it('has a leader line that runs through no other label', () => {
    const struck = scales.flatMap((scale) => {
      const shown = shownAt(scale);
      return callouts
        .filter(({ usps }) => shown.some((label) => label.callout && label.usps === usps))
        .flatMap(({ usps, point, anchor }) =>
          shown
            .filter(
              (label) =>
                label.usps !== usps &&
                anchor &&
                along(point, anchor).some((step) => within(boxOf(label.point, scale), step))
            )
            .map((label) => `${usps} through ${label.usps} at ${scale.toFixed(3)} px per unit`)
        );
    });
    expect(struck).toEqual([]);
  });
});
