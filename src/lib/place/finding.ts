/** What the finder fetches when it is first wanted. */
export { noMatch } from '$lib/words/no-match';
export { findPlaces } from './find';
export { default as List } from './FinderList.svelte';
