/** Areas as many as one likes: counties of us-atlas, put together in the order of their codes, with made-up classes. */
import { readFileSync } from 'node:fs';
import { geoPath } from 'd3-geo';
import polylabel from 'polylabel';
import { mergeArcs, feature } from 'topojson-client';
import { presimplify, simplify } from 'topojson-simplify';
import { moduleAt } from '../../project.mjs';

/** Simplification of the picture in the page, in square frame units: as much as the site's own. */
const PAGE_DETAIL = 0.35;

/** The colours are scattered, and never those of the other metric. @type {Record<string, (i: number) => number>} */
const CLASS_OF = { total: (i) => (i * 2) % 5, active: (i) => (i * 2 + 1 + (i % 3)) % 5 };

/** Islets of which the simplification has left a point. @param {string} path */
const withoutCollapsed = (path) => path.replace(/M[^Mlz]*lz/g, '');

/**
 * @typedef {import('topojson-specification').Polygon | import('topojson-specification').MultiPolygon} Outline
 * @typedef {import('topojson-specification').Topology<{ counties: { type: 'GeometryCollection', geometries: (Outline & { id: string })[] } }>} Counties
 * @typedef {import('../../../src/lib/map/geometry').FrameTopology} FrameTopology
 */

/**
 * @param {number} count
 * @returns topology in frame units, the picture as SVG, and points well inside the largest areas
 */
export async function areasOf(count) {
  /** @type {typeof import('../../../src/lib/frame/svg-path.server')} */
  const { svgPath } = await moduleAt('src/lib/frame/svg-path.server.ts');
  /** @type {Counties} */
  const topology = JSON.parse(readFileSync('node_modules/us-atlas/counties-albers-10m.json', 'utf8'));
  // State by state, from west to east in each, so that those put together lie together.
  const counties = topology.objects.counties.geometries
    .map((county) => ({ county, west: geoPath().bounds(feature(topology, county))[0][0] }))
    .sort((a, b) => a.county.id.slice(0, 2).localeCompare(b.county.id.slice(0, 2)) || a.west - b.west)
    .map(({ county }) => county);
  const geometries = Array.from({ length: count }, (_, i) => ({
    ...mergeArcs(
      topology,
      counties.slice((i * counties.length) / count, ((i + 1) * counties.length) / count)
    ),
    id: String(i + 1)
  }));
  /** @type {FrameTopology} */
  const packed = { ...topology, objects: { states: { type: 'GeometryCollection', geometries } } };
  const coarse = simplify(presimplify(packed), PAGE_DETAIL);
  const shapes = feature(
    coarse,
    /** @type {FrameTopology['objects']['states']} */ (coarse.objects.states)
  ).features.flatMap(({ id, geometry }) => (geometry.type === 'MultiPolygon' ? [{ id, geometry }] : []));
  const markup = shapes
    .map(
      ({ id, geometry }, i) =>
        `<path id="s${id}" data-total="${CLASS_OF.total?.(i)}" data-active="${CLASS_OF.active?.(i)}" d="${withoutCollapsed(svgPath(geometry))}"/>`
    )
    .join('');
  const inside = shapes
    .map(({ geometry }, index) => {
      const [largest = []] = [...geometry.coordinates].sort(([a = []], [b = []]) => b.length - a.length);
      const point = polylabel(
        largest.map((ring) => ring.map(([x = 0, y = 0]) => [x, y])),
        1
      );
      return { index, x: point[0] ?? NaN, y: point[1] ?? NaN, room: point.distance };
    })
    .sort((a, b) => b.room - a.room)
    .slice(0, 8);
  return { topology: packed, markup, inside };
}

/** @param {number} index @param {string} metric */
export const classOf = (index, metric) => CLASS_OF[metric]?.(index) ?? NaN;
