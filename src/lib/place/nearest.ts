import type { Place } from '$lib/report/report';

/**
 * The places whose name or postal code is nearest to what an address asked for, the nearest first; at most three, and
 * none that would need more than two letters in five changed.
 *
 * The 404 page carries this function's text as its script: it calls nothing outside itself.
 */
export function nearestPlaces<P extends Pick<Place, 'slug' | 'usps'>>(
  places: readonly P[],
  asked: string
): P[] {
  const wanted = asked
    .toLowerCase()
    .replace(/[^a-z]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40);
  if (wanted === '') return [];

  /** Levenshtein's distance, one row at a time. */
  const edits = (name: string): number => {
    let row = Array.from({ length: name.length + 1 }, (_, i) => i);
    for (let i = 0; i < wanted.length; i += 1) {
      const next = [i + 1];
      for (let j = 0; j < name.length; j += 1) {
        const replace = (row[j] ?? 0) + (wanted[i] === name[j] ? 0 : 1);
        next.push(Math.min(replace, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
      }
      row = next;
    }
    return row[name.length] ?? name.length;
  };
  const distance = ({ slug, usps }: P): number => {
    if (usps?.toLowerCase() === wanted) return 0;
    if (wanted.length > 2 && slug.includes(wanted)) return 0.1;
    return edits(slug) / Math.max(slug.length, wanted.length);
  };
  return places
    .map((place) => ({ place, far: distance(place) }))
    .filter(({ far }) => far <= 0.4)
    .sort((a, b) => a.far - b.far)
    .slice(0, 3)
    .map(({ place }) => place);
}
