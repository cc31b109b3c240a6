/** What the finder fetches when it is first wanted. */
export { noMatch } from '$lib/words/sentences';
export { findPlaces } from './find';
export { default as List } from './FinderList.svelte';
