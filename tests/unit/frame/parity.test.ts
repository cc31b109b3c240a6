import { describe, expect, it } from 'vitest';
import { atlas } from '$lib/atlas.server';
import { frame } from '$lib/frame/frame.server';
import { NOT_IN_REPORT } from '$lib/frame/projection.server';
import { report } from '$lib/report/report.server';
import { areaOf, pageShapes, slugOf, topology, zoomShapes } from './shapes';

const mapped = report.places.filter((place) => place.slug !== 'international').map((place) => place.slug);

describe('the 52 places on the map and the rows of the report', () => {
  it('are the same places', () => {
    expect(mapped).toHaveLength(52);
    expect([...frame.places.keys()].sort()).toEqual(mapped);
    expect([...frame.paths.keys()].sort()).toEqual(mapped);
    expect(topology.objects.states.geometries.map(({ id }) => slugOf(id)).sort()).toEqual(mapped);
  });

  it('are the places that have a denominator', () => {
    expect(report.places.filter((place) => place.under18 !== null).map((place) => place.slug)).toEqual(
      mapped
    );
  });

  it('leave out International, which keeps its row and has no shape', () => {
    const international = atlas.places.find((place) => place.slug === 'international');
    expect(international).toMatchObject({ total: 33, under18: null, frame: null });
    expect(atlas.places).toHaveLength(53);
    expect(atlas.places.filter((place) => place.frame === null).map((place) => place.slug)).toEqual([
      'international'
    ]);
  });

  it('leave out the four territories that the report has no row for', () => {
    expect(NOT_IN_REPORT).toEqual(['60', '66', '69', '78']);
    const drawn = topology.objects.states.geometries.map(({ id }) => String(id));
    expect(drawn.filter((fips) => NOT_IN_REPORT.some((absent) => absent === fips))).toEqual([]);
  });

  it('each have a path, a box with an area, a label and a neighbour', () => {
    const lacking = mapped.flatMap((slug) => {
      const place = frame.places.get(slug);
      const [[left, top], [right, bottom]] = place?.box ?? [
        [0, 0],
        [0, 0]
      ];
      return [
        ...(frame.paths.get(slug) ? [] : [`${slug}: no path`]),
        ...(right > left && bottom > top ? [] : [`${slug}: no box`]),
        ...(place?.label.point.every(Number.isFinite) && place.label.fits > 0 ? [] : [`${slug}: no label`]),
        ...(place?.neighbors.slugs.length ? [] : [`${slug}: no neighbour`])
      ];
    });
    expect(lacking).toEqual([]);
  });
});

describe('the path data of the page', () => {
  it('is valid for every ring: a start, at least two lines, closed', () => {
    const ring = String.raw`M-?\d+(?: |(?=-))-?\d+l-?\d+(?: |(?=-))-?\d+(?:(?: |(?=-))-?\d+(?: |(?=-))-?\d+)+z`;
    const valid = new RegExp(`^(?:${ring})+$`);
    expect([...frame.paths].filter(([, path]) => !valid.test(path)).map(([slug]) => slug)).toEqual([]);
  });

  it('draws every place at the size it has when zoomed in, to 3% and a pixel', () => {
    const off = mapped.flatMap((slug) => {
      const [page, zoom] = [areaOf(pageShapes.get(slug) ?? []), areaOf(zoomShapes.get(slug) ?? [])];
      return Math.abs(page - zoom) <= 0.03 * zoom + 1
        ? []
        : [`${slug}: ${page} in the page, ${zoom} zoomed in`];
    });
    expect(off).toEqual([]);
  });

  it('keeps the order of sizes a reader knows: Alaska inset, Texas, California … Rhode Island, DC', () => {
    const contiguous = mapped.filter((slug) => !['alaska', 'hawaii', 'puerto-rico'].includes(slug));
    const bySize = contiguous.sort(
      (a, b) => areaOf(pageShapes.get(b) ?? []) - areaOf(pageShapes.get(a) ?? [])
    );
    expect(bySize.slice(0, 4)).toEqual(['texas', 'california', 'montana', 'new-mexico']);
    expect(bySize.slice(-3)).toEqual(['delaware', 'rhode-island', 'district-of-columbia']);
  });
});
