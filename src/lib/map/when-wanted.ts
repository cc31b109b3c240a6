import { onIdle, onNear, type Cancel } from '$lib/site/moments';

const saveData = (): boolean =>
  (navigator as Navigator & { connection?: { saveData?: boolean } }).connection?.saveData ?? false;

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
  const far = onNear(element, '200px', () => cancels.push(onLoad(soon)));
  if (far) cancels.push(far);
  return cancel;
}
