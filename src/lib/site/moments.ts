export type Cancel = () => void;

/** Milliseconds after which a page that is never idle goes on all the same. */
const LATEST = 3000;

/** Runs `task` once, when the page has nothing else to do. */
export function onIdle(task: () => void): Cancel {
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(task, 200);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(task, { timeout: LATEST });
  return () => cancelIdleCallback(handle);
}

/**
 * Runs `task` once, when the element is near the screen.
 * @param margin how near, as an IntersectionObserver is told
 * @returns `null` where nearness cannot be told: nothing is run then
 */
export function onNear(element: Element, margin: string, task: () => void): Cancel | null {
  if (typeof IntersectionObserver !== 'function') return null;
  const near = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      near.disconnect();
      task();
    },
    { rootMargin: margin }
  );
  near.observe(element);
  return () => near.disconnect();
}
