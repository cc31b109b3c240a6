/**
 * An embed writes no storage. SvelteKit keeps scroll positions in sessionStorage when a page is hidden; in an embed
 * it is given one that forgets. Where storage is refused altogether the page works without it.
 */
if (/(?<!\/share)\/embed\/(state\/[^/]+\/)?$/.test(location.pathname)) {
  Object.defineProperty(window, 'sessionStorage', { value: Object.freeze({}) });
}
