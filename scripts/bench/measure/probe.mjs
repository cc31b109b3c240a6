/**
 * Runs in each page before its own scripts, and writes down what only the page itself can know. Handed over as text:
 * it may name nothing outside itself.
 */
export function probe() {
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
}

/**
 * Runs after it where a tooltip is waited for, and nowhere else: it looks through the whole page for each frame.
 * @param {{ tooltip: string, text: string }} wanted selector of the tooltip, and what it says once it answers
 */
export function watchTooltip({ tooltip, text }) {
  const { benchNotes } = /** @type {typeof globalThis & { benchNotes: Notes }} */ (globalThis);
  const look = () => {
    const found = document.querySelector(tooltip);
    if (found?.textContent.includes(text) && found.getClientRects().length > 0)
      benchNotes.answered = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** @typedef {{ shift: number, answered: number | null, released: number }} Notes */

/**
 * Asks a page something once its thread is free. Playwright's own way would first start a script of some size in the page.
 * @param {import('@playwright/test').CDPSession} session
 * @param {string} expression whose value can be JSON
 * @returns {Promise<unknown>}
 */
export async function ask(session, expression) {
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression,
    returnByValue: true
  });
  if (exceptionDetails) throw new Error(`${expression}: ${exceptionDetails.text}`);
  return result.value;
}

/**
 * What the probe has written down, and when the navigation began, in ms since 1970.
 * @param {import('@playwright/test').CDPSession} session
 */
export const readNotes = async (session) =>
  /** @type {Notes & { origin: number }} */ (
    await ask(session, '({ ...benchNotes, origin: performance.timeOrigin })')
  );
