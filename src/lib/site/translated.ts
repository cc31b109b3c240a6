/**
 * Whether a translator has put words of its own in the place of the page's. What Svelte writes from then on goes to those
 * that were taken out, and nobody sees it: each step loads the page anew, and a text that changes without one stands in an
 * element that is made anew, in a `{#key}` block.
 * @param own a text of the page that never changes
 */
export const isTranslated = (own: Node | null): boolean =>
  // Chrome and Edge put in elements that the page has none of; others exchange text for text.
  own?.isConnected === false || document.querySelector('font') !== null;
