/** What a chart of places has in common with the map beside it. */
export interface Linked {
  /** Slugs of the chosen place and of the one that it is compared with, where there are such. */
  marked: readonly string[];
  /** Slug of the place that is pointed at, here or elsewhere on the page. */
  hovered: string | null;
  hrefOf: (slug: string) => string;
}

/**
 * What a place's link in a chart does with pointer and keyboard, to be attached to it.
 * @param point told the slug that is pointed at
 * @param stop told the slug that the Tab key leads to from now on
 */
export const pointing =
  (slug: string, point: (slug: string | null) => void, stop: (slug: string) => void) =>
  (link: HTMLElement) => {
    const ends = new AbortController();
    const { signal } = ends;
    const leave = () => point(null);
    link.addEventListener('focus', () => [stop(slug), point(slug)], { signal });
    link.addEventListener('blur', leave, { signal });
    link.addEventListener('pointerenter', ({ pointerType }) => pointerType !== 'touch' && point(slug), {
      signal
    });
    link.addEventListener('pointerleave', leave, { signal });
    return () => ends.abort();
  };
