/** Leaves the browser room for its reader between two tasks; `ms` milliseconds at least. */
export const pause = (ms = 0): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Once the next frame is drawn; a page that is not shown has none, and goes on after 100 ms. */
export const painted = (): Promise<void> =>
  Promise.race([pause(100), new Promise(requestAnimationFrame).then(() => pause())]);
