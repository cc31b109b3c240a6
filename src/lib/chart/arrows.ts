/**
 * Where a key leads in a list that is one stop for the keyboard.
 * @param at index of the item that has the focus
 * @returns index of the item to go to, or `null` for a key that leads nowhere
 */
export function stepTo(key: string, at: number, length: number): number | null {
  if (key === 'Home') return 0;
  if (key === 'End') return length - 1;
  const step =
    key === 'ArrowRight' || key === 'ArrowDown' ? 1 : key === 'ArrowLeft' || key === 'ArrowUp' ? -1 : 0;
  const to = at + step;
  return step === 0 || to < 0 || to >= length ? null : to;
}

/** Goes from link to link with the arrow keys, Home and End. */
export function goThrough(event: KeyboardEvent, links: readonly (HTMLElement | undefined)[]) {
  const at = links.findIndex((link) => link === document.activeElement);
  const to =
    at < 0 || event.ctrlKey || event.metaKey || event.altKey ? null : stepTo(event.key, at, links.length);
  if (to === null) return;
  event.preventDefault();
  links[to]?.focus();
}
