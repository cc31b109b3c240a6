import type { Atlas } from '$lib/atlas';
import * as EDITION from '$lib/report/edition';
import type { View } from '$lib/view/view';

/** The view that is saved. */
export interface Viewed {
  readonly atlas: Atlas;
  readonly view: View;
}

/** Name of the file in which the picture of a view is saved: `missing-children-cases-2020-ohio-and-texas-active-rate.png`. */
export function pictureFile({ place, with: other, metric, rate }: View, kind: 'svg' | 'png'): string {
  const places = `${place ?? 'united-states'}${other === null ? '' : `-and-${other}`}`;
  return `missing-children-cases-${EDITION.year}-${places}-${metric}${rate ? '-rate' : ''}.${kind}`;
}
