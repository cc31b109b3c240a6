import type { AtlasPlace } from '$lib/atlas';
import type { Measure } from '$lib/measure/measure';

export const COLUMNS = ['place', 'active', 'resolved', 'total', 'rate'] as const;
export type Column = (typeof COLUMNS)[number];

export interface Order {
  readonly column: Column;
  readonly direction: 'ascending' | 'descending';
}

export const A_TO_Z: Order = { column: 'place', direction: 'ascending' };

/** The order after a press on a column's heading: names start at A, figures at the largest. */
export function pressed(order: Order, column: Column): Order {
  const first = column === 'place' ? 'ascending' : 'descending';
  if (order.column !== column) return { column, direction: first };
  return { column, direction: order.direction === 'ascending' ? 'descending' : 'ascending' };
}

/**
 * Places in this order; equal figures stay A to Z, and a place without a rate comes last either way.
 * @param places A to Z
 * @param rate the measure of the table's rate column
 */
export function sortPlaces(
  places: readonly AtlasPlace[],
  { column, direction }: Order,
  rate: Measure
): AtlasPlace[] {
  const sign = direction === 'ascending' ? 1 : -1;
  if (column === 'place') return direction === 'ascending' ? [...places] : places.toReversed();
  const value = (place: AtlasPlace): number | undefined =>
    column === 'rate' ? rate.cells[place.slug]?.value : place[column];
  return places.toSorted((a, b) => {
    const [x, y] = [value(a), value(b)];
    if (x === undefined || y === undefined) return Number(x === undefined) - Number(y === undefined);
    return sign * (x - y);
  });
}
