import type { Metric } from '$lib/measure/measure';

/** Type of the message that tells a host page, and the element in it, in which way its reader looks at a place. */
export const VIEW = 'missing-children-map:view';

/** What a reader has chosen beside the place. */
export interface Seen {
  readonly metric: Metric;
  readonly rate: boolean;
  /** Slug of the second place. */
  readonly with: string | null;
}

/** Tells the page that frames this one, if there is one. */
export function announceView({ metric, rate, with: other }: Seen): void {
  if (parent !== window) parent.postMessage({ type: VIEW, metric, rate, with: other }, '*');
}
