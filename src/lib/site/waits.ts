/** How long the network may take for what a reader waits for, in ms: a file that never comes is no error of its own. */
export const PATIENCE = 10_000;

/** Leaves the browser room for its reader between two tasks; `ms` milliseconds at least. */
export const pause = (ms = 0): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const frame = () => new Promise(requestAnimationFrame);

/**
 * Once the next frame is on the screen, which takes the browser two more: what is begun sooner holds it up where processors
 * are few. A page that is not shown has no frames, and goes on after 100 ms.
 */
export const painted = (): Promise<void> =>
  Promise.race([
    pause(100),
    frame()
      .then(frame)
      .then(frame)
      .then(() => pause())
  ]);
