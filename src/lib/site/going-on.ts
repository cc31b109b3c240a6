/** Where the reader goes on: with the eyes, and with the keyboard. */

const isByKeyboard = () => document.activeElement?.matches(':focus-visible');

/** Moves the keyboard to the panel's heading. */
export const focusHeading = (panel: Element | undefined) =>
  panel?.querySelector('h2')?.focus({ preventScroll: true });

/**
 * Beside the map the panel is in view; under it, it is brought there, and the map stays in sight above it. Only this
 * document scrolls: scrollIntoView would move the page around an embed too.
 */
export function reveal(panel: Element) {
  if (!matchMedia('(width < 900px)').matches) return;
  scrollBy(0, panel.getBoundingClientRect().top - 0.45 * innerHeight);
  if (isByKeyboard()) focusHeading(panel);
}

/** Back to the place on the map that Tab leads to, and to the map itself where that is above the window. */
export function focusMap() {
  const map = document.querySelector('[data-map]');
  map?.querySelector<SVGElement>('[tabindex="0"]')?.focus({ preventScroll: true });
  scrollBy(0, Math.min(0, map?.getBoundingClientRect().top ?? 0));
}

/** The second press of a double click falls on what the first has brought there: no choice of the reader's. */
export function onlyOnce(event: MouseEvent) {
  if (event.detail < 2 || !(event.target as Element).closest('a')) return;
  event.preventDefault();
  event.stopPropagation();
}
