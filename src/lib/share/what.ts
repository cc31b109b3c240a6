import type { Atlas } from '$lib/atlas';
import type { View } from '$lib/view/view';

/** What is shared: a view of the map, or a page of text. */
export type What =
  | { readonly kind: 'view'; readonly atlas: Atlas; readonly view: View }
  | {
      readonly kind: 'page';
      readonly title: string;
      readonly description: string;
      /** Alternative text of the country's card. */
      readonly cardAlt: string;
    };
