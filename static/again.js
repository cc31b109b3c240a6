/**
 * Brought along by the line that says that a part of the page could not be loaded, see src/app.html: what can be done about
 * it, and needs no place in a page that is whole. Without this file the line's link is an ordinary one.
 */

/** How long a host that does not answer is waited for, in ms. */
const PATIENCE = 5000;

/** The map and all that goes with it, in this document or in one that was parsed. */
const mapIn = (/** @type {Document} */ document) => document.querySelector('main > [data-island]');

/** Asks past all caches, and has them keep what comes. */
async function askAnew(/** @type {string} */ file) {
  const answer = await fetch(file, { cache: 'reload' });
  await answer.arrayBuffer();
  // A worker that serves the page has kept it by now; one that will serve the next may have what was damaged.
  if (!answer.ok || navigator.serviceWorker.controller) return;
  for (const name of await caches.keys()) await (await caches.open(name)).delete(file);
}

/**
 * A file that came damaged is kept for as long as its host has told the browser to, and by the site's worker: all that the
 * page has asked for is asked for anew.
 */
async function loadAgain(/** @type {Event} */ event) {
  event.preventDefault();
  const asked = performance.getEntriesByType('resource').map(({ name }) => name);
  const files = new Set(asked.filter((file) => file.includes('/_app/')));
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE));
  // Where there are no workers, or they may not be asked, the files have come all the same.
  await Promise.race([Promise.allSettled([...files].map(askAnew)), late]);
  location.reload();
}

/** The map as it was sent, with the choices that app.html has made in it; `metric` and `isRate` are that script's. */
async function putBack(/** @type {Element} */ map) {
  const html = await (await fetch(location.href)).text();
  map.innerHTML = mapIn(new DOMParser().parseFromString(html, 'text/html'))?.innerHTML ?? '';
  for (const choice of map.querySelectorAll('[name=metric], [role=switch]'))
    choice.checked = choice.role ? isRate : choice.value === metric;
}

document.querySelector('[data-unloaded] a')?.addEventListener('click', loadAgain);
// Where its start fails nothing is left of it: see src/lib/site/start-part.ts.
const map = mapIn(document);
if (map && !map.firstElementChild) putBack(map).catch(console.warn);
