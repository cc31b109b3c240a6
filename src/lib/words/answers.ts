/** Answers that few readers get; fetched when one does. */
import type { Atlas, AtlasPlace } from '$lib/atlas';
import type { Measure } from '$lib/measure/measure';
import { classChange } from './class-change';
import { compareStatus, pairOf } from './compare';
import { measureStatus } from './sentences';

export { ignoredNotice } from './notices';

/** What the page shows: each part is the same object as long as it is the same. */
export interface Shown {
  readonly place: AtlasPlace | null;
  /** The place that it is compared with. */
  readonly other: AtlasPlace | null;
  readonly measure: Measure;
}

/** What the rate changes for the chosen place, to be shown; and what is said of the step from one view to the next. */
export function answerTo(
  atlas: Atlas,
  { place, other, measure }: Shown,
  before: Shown
): { readonly change: string; readonly status: string | null } {
  const change = place && measure.scale === 'rate' ? classChange(atlas, measure.metric, place) : '';
  if (!place || place !== before.place) return { change, status: null };
  const turned = measure !== before.measure;
  if (other && (turned || other !== before.other)) {
    const compared = compareStatus(atlas, measure.metric, pairOf(place, other));
    return { change, status: turned ? `${measureStatus(measure, null)} ${compared}` : compared };
  }
  return { change, status: turned ? `${measureStatus(measure, place)} ${change}`.trim() : null };
}
