/** What all targets show: the 52 places on the map, their total counts and the classes of those. */
import { moduleAt } from '../project.mjs';

/**
 * @typedef {import('../../src/lib/measure/measure').Metric} Metric
 * @typedef {{ id: string, usps: string, name: string } & Record<Metric, number>} Place
 * @typedef {{ places: Place[], breaks: Record<Metric, readonly number[]>, colors: readonly string[] }} Figures
 */

/** @returns {Promise<Figures>} */
export async function readFigures() {
  /** @type {typeof import('../../src/lib/atlas.server')} */
  const { atlas } = await moduleAt('src/lib/atlas.server.ts');
  /** @type {typeof import('../../src/lib/measure/palette')} */
  const { PALETTES } = await moduleAt('src/lib/measure/palette.ts');
  const { measures } = atlas;
  return {
    places: atlas.places.flatMap(({ fips, usps, name, total, active, resolved }) =>
      fips && usps ? [{ id: fips, usps, name, total, active, resolved }] : []
    ),
    breaks: {
      total: measures['total-count'].breaks,
      active: measures['active-count'].breaks,
      resolved: measures['resolved-count'].breaks
    },
    colors: PALETTES.light.ramp
  };
}

/**
 * The colour that a place has on the map.
 * @param {Figures} figures
 * @param {string} name
 * @param {Metric} metric
 */
export function colorOf({ places, breaks, colors }, name, metric) {
  const place = places.find((candidate) => candidate.name === name);
  if (!place) throw new Error(`the map has no place ${name}`);
  return colors[breaks[metric].filter((limit) => place[metric] >= limit).length] ?? '';
}
