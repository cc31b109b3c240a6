import { hydrate, type Component } from 'svelte';

/**
 * Starts a part of the page in its own HTML, or makes it where that is not in the page.
 * @throws where it cannot be started. Nothing is left of it then, and each step loads the page anew (see
 *   navigator.svelte.ts); the map as a whole is put back as it was sent (see static/again.js)
 */
export function startPart<Props extends Record<string, unknown>>(
  Part: Component<Props>,
  target: HTMLElement,
  props: Props
): Record<string, unknown> {
  try {
    const part = hydrate(Part, { target, props });
    target.dataset.island = 'started';
    return part;
  } catch (error) {
    // Svelte has cleared it away, to make it anew, and has failed again halfway.
    target.replaceChildren();
    document.body.dataset.sveltekitReload = '';
    throw error;
  }
}
