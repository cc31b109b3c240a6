import { describe, expect, it } from 'vitest';
import { frame } from '$lib/frame/frame.server';
import { FRAME, type Box, type Point } from '$lib/frame/planar';
import { INSETS } from '$lib/frame/projection.server';
import { at, pageShapes, segmentsOf, slugOf, within, zoomShapes, type Ring } from './shapes';

const ALL: Box = [
  [0, 0],
  [FRAME.width, FRAME.height]
];
const insets = INSETS.map((inset) => ({ slug: slugOf(inset.fips), box: inset.frame }));

/** Points along a ring, close enough together that no line slips through between them. */
const along = (ring: Ring): Point[] =>
  segmentsOf(ring).flatMap(([[ax, ay], [bx, by]]) => {
    const steps = Math.ceil(Math.hypot(bx - ax, by - ay) / 0.5) || 1;
    return Array.from({ length: steps }, (_, i): Point => [
      ax + ((bx - ax) * i) / steps,
      ay + ((by - ay) * i) / steps
    ]);
  });

const outside = (shapes: ReadonlyMap<string, readonly Ring[]>, slug: string, box: Box) =>
  (shapes.get(slug) ?? [])
    .flat()
    .filter((point) => !within(box, point))
    .map((point) => `${slug} at ${at(point)}`);

describe.each([
  ['in the page', pageShapes],
  ['zoomed in', zoomShapes]
])('the picture %s', (_, shapes) => {
  it('stays inside its frame of 975 × 610', () => {
    expect([...shapes.keys()].flatMap((slug) => outside(shapes, slug, ALL))).toEqual([]);
  });

  it('has Alaska, Hawaii and Puerto Rico wholly inside their insets', () => {
    expect(insets.map(({ slug }) => slug).sort()).toEqual(['alaska', 'hawaii', 'puerto-rico']);
    expect(insets.flatMap(({ slug, box }) => outside(shapes, slug, box))).toEqual([]);
  });

  it('has nothing of any other place inside an inset', () => {
    const intruders = [...shapes].flatMap(([slug, rings]) =>
      insets.flatMap((inset) =>
        inset.slug !== slug && rings.flatMap(along).some((point) => within(inset.box, point))
          ? [`${slug} in the inset of ${inset.slug}`]
          : []
      )
    );
    expect(intruders).toEqual([]);
  });
});

describe('bounding boxes', () => {
  it('stay inside the frame', () => {
    const beyond = [...frame.places].filter(([, { box }]) => !box.every((corner) => within(ALL, corner)));
    expect(beyond.map(([slug]) => slug)).toEqual([]);
  });

  it('hold all of their place, islands included, with no air around it', () => {
    const loose = [...frame.places].flatMap(([slug, { box }]) => {
      const points = (zoomShapes.get(slug) ?? []).flat();
      const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
      const tight = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
      return box.flat().every((side, i) => Math.abs(side - (tight[i] ?? NaN)) < 0.05)
        ? []
        : [`${slug}: ${box.join(' – ')} around ${tight.join(', ')}`];
    });
    expect(loose).toEqual([]);
  });
});

describe('the frames of the insets', () => {
  it('are those that are drawn, inside the picture', () => {
    expect(frame.insets).toEqual(insets.map(({ box }) => box));
    expect(frame.insets.flat().filter((corner) => !within(ALL, corner))).toEqual([]);
  });

  it('do not overlap each other', () => {
    const overlapping = insets.flatMap((a, i) =>
      insets
        .slice(i + 1)
        .filter(
          (b) =>
            a.box[0][0] < b.box[1][0] &&
            b.box[0][0] < a.box[1][0] &&
            a.box[0][1] < b.box[1][1] &&
            b.box[0][1] < a.box[1][1]
        )
        .map((b) => `${a.slug} and ${b.slug}`)
    );
    expect(overlapping).toEqual([]);
  });
});
