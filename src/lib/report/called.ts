import type { Place } from '$lib/report/report';

/**
 * The place that a text names: by its name, its slug or its postal code, in any case. No other spelling is guessed at.
 *
 * The 404 page carries this function's text as its script: it calls nothing outside itself.
 */
export function placeCalled<P extends Pick<Place, 'slug' | 'usps'>>(
  places: readonly P[],
  text: string
): P | undefined {
  const wanted = text
    .trim()
    .toLowerCase()
    .replace(/[.'’]/g, '')
    .replace(/[\s_-]+/g, '-');
  return places.find(({ slug, usps }) => slug === wanted || usps?.toLowerCase() === wanted);
}
