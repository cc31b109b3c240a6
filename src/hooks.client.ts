import type { ClientInit, HandleClientError } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { page } from '$app/state';
import { pause } from '$lib/site/waits';

/** The page starts in another task than its scripts are read in: no task holds up the reader's next touch for long. */
export const init: ClientInit = () => pause();

/**
 * Where a script of a page that has just been opened cannot be had, SvelteKit would put an error page in the place of one
 * that is whole in its HTML. Thrown, the error ends the start, and the page stays as it was sent.
 */
export const handleError: HandleClientError = ({ error }) => {
  const isStarting = page.route.id === null;
  if (isStarting) throw error;
  console.error(error);
};

/**
 * An embed writes no storage. SvelteKit keeps scroll positions in sessionStorage when a page is hidden; in an embed
 * it is given one that forgets. Where storage is refused altogether the page works without it.
 */
if (location.pathname.startsWith(resolve('/embed/'))) {
  Object.defineProperty(window, 'sessionStorage', { value: Object.freeze({}) });
}
