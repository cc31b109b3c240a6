import { neighbors } from 'topojson-client';
import type { States } from './topology.server';

/** For places without a land border: the places a reader would look to next. By postal code. */
const NEAR: Readonly<Record<string, readonly string[]>> = {
  AK: ['HI', 'WA'],
  HI: ['AK', 'CA'],
  PR: ['FL']
};

/**
 * Neighbours by postal code. Two places border on each other when they share a stretch of border;
 * Arizona and Colorado, which meet in a point, do not.
 */
export function neighborsByUsps(
  states: States,
  uspsOf: (fips: string) => string
): ReadonlyMap<string, { kind: 'border' | 'near'; usps: readonly string[] }> {
  const areas = states.objects.states.geometries;
  const adjacent = neighbors(areas);
  return new Map(
    areas.map((area, i) => {
      const usps = uspsOf(area.id);
      // A place whose own rings touch each other is listed as its own neighbour.
      const bordering = (adjacent[i] ?? []).flatMap((j) => (j === i ? [] : (areas[j]?.id ?? []))).map(uspsOf);
      return [
        usps,
        bordering.length > 0
          ? { kind: 'border' as const, usps: bordering }
          : { kind: 'near' as const, usps: NEAR[usps] ?? [] }
      ];
    })
  );
}
