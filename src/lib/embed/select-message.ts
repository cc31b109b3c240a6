/** Type of the message, and of the element's event, that tells a host page which place its reader has chosen. */
export const SELECT = 'missing-children-map:select';

/** What a reader has chosen on the map. */
export interface PlaceSelected {
  /** The place's slug, such as `new-york`; `null` for the country. */
  readonly place: string | null;
  /** Its name, such as “New York”, or “United States”. */
  readonly name: string;
}

/** Tells the page that frames this one, if there is one. */
export function announceSelection(selected: PlaceSelected): void {
  if (parent !== window) parent.postMessage({ type: SELECT, ...selected }, '*');
}
