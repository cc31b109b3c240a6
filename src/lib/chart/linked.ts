/** What a chart of places has in common with the map beside it. */
export interface Linked {
  /** Slugs of the chosen place and of the one that it is compared with, where there are such. */
  marked: readonly string[];
  /** Slug of the place that is pointed at, here or elsewhere on the page. */
  hovered: string | null;
  hrefOf: (slug: string) => string;
}
