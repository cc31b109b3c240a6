import { goto } from '$app/navigation';
import { resolve } from '$app/paths';
import { pathOf, searchOf, type Surface, type View } from '$lib/view/view';

/** The address of a view on this site, wherever the site stands. */
export function addressOf(view: View, surface: Surface, query?: URLSearchParams): string {
  return `${resolve(pathOf(view, surface))}${searchOf(view, surface, query)}`;
}

/** Goes to a view without moving scroll or focus. An embed only ever replaces its entry: Back is the host's. */
export function show(view: View, surface: Surface, query: URLSearchParams, history: 'push' | 'replace') {
  const replaceState = surface === 'embed' || history === 'replace';
  // The address comes from `resolve` above; the rule looks for the call in this very expression.
  return goto(addressOf(view, surface, query), { replaceState, noScroll: true, keepFocus: true });
}
