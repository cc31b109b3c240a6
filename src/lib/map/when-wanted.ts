type Cancel = () => void;

/** Milliseconds after which a page that is never idle starts all the same. */
const LATEST = 3000;

const saveData = (): boolean =>
  (navigator as Navigator & { connection?: { saveData?: boolean } }).connection?.saveData ?? false;

function onIdle(task: () => void): Cancel {
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(task, 200);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(task, { timeout: LATEST });
  return () => cancelIdleCallback(handle);
}

function onLoad(task: () => void): Cancel {
  if (document.readyState === 'complete') {
    task();
    return () => undefined;
  }
  window.addEventListener('load', task, { once: true });
  return () => window.removeEventListener('load', task);
}

/**
 * Runs `task` once, when it is wanted: when the element is near the screen and the page is loaded and idle, or at the
 * first idle moment after the reader's first move towards it. Never where the reader asks to save data.
 */
export function whenWanted(element: HTMLElement, task: () => void): Cancel {
  if (saveData()) return () => undefined;
  const cancels: Cancel[] = [];
  const cancel = () => cancels.splice(0).forEach((stop) => stop());
  const run = () => {
    cancel();
    task();
  };
  // What the move is answered with is shown first.
  const soon = () => cancels.push(onIdle(run));
  for (const intent of ['pointerenter', 'pointerdown', 'focusin']) {
    element.addEventListener(intent, soon, { once: true });
    cancels.push(() => element.removeEventListener(intent, soon));
  }
  // Where nearness cannot be told, the reader's move alone decides.
  if (typeof IntersectionObserver !== 'function') return cancel;
  const near = new IntersectionObserver(
    ([entry]) => {
      if (!entry?.isIntersecting) return;
      near.disconnect();
      cancels.push(onLoad(() => cancels.push(onIdle(run))));
    },
    { rootMargin: '200px' }
  );
  near.observe(element);
  cancels.push(() => near.disconnect());
  return cancel;
}
