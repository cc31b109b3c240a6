import type { Atlas } from '$lib/atlas';
import * as EDITION from '$lib/report/edition';
import type { View } from '$lib/view/view';

/** The view that is saved. */
export interface Viewed {
  readonly atlas: Atlas;
  readonly view: View;
}

/** Name of the file in which the picture of a view is saved: `missing-children-cases-2020-ohio-active-rate.png`. */
export const pictureFile = ({ place, metric, rate }: View, kind: 'svg' | 'png'): string =>
  `missing-children-cases-${EDITION.year}-${place ?? 'united-states'}-${metric}${rate ? '-rate' : ''}.${kind}`;
