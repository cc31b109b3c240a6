/**
 * Runs in each page before its own scripts, and writes down what only the page itself can know. Handed over as text:
 * it may name nothing outside itself.
 * @param {{ tooltip: string, text: string }} wanted selector of the tooltip, and what it says once it answers
 */
export function probe({ tooltip, text }) {
  const notes = {
    shift: 0,
    /** When the tooltip was there, in ms from the start of the navigation. @type {number | null} */
    answered: null,
    /** When the mouse button was last let go. */
    released: 0
  };
  Object.assign(globalThis, { benchNotes: notes });

  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { value, hadRecentInput } = /** @type {{ value: number, hadRecentInput: boolean }} */ (
        /** @type {unknown} */ (entry)
      );
      if (!hadRecentInput) notes.shift += value;
    }
  }).observe({ type: 'layout-shift', buffered: true });
  addEventListener('pointerup', ({ timeStamp }) => (notes.released = timeStamp), true);

  const look = () => {
    const found = document.querySelector(tooltip);
    if (found?.textContent.includes(text) && found.getClientRects().length > 0)
      notes.answered = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** @typedef {{ shift: number, answered: number | null, released: number }} Notes */

/**
 * What the probe has written down, and when the navigation began, in ms since 1970.
 * @param {import('@playwright/test').Page} page
 * @returns {Promise<Notes & { origin: number }>}
 */
export const readNotes = (page) =>
  page.evaluate(() => {
    const { benchNotes } = /** @type {typeof globalThis & { benchNotes: Notes }} */ (globalThis);
    return { ...benchNotes, origin: performance.timeOrigin };
  });
