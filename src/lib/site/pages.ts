import { PLACES } from '$lib/report/places';

/**
 * Paths, from the site's root, of the pages that search engines are to keep. Embeds, redirects and the page for what
 * is missing are not among them.
 */
export const PAGES: readonly string[] = [
  '/',
  '/about/',
  '/rates/',
  '/report/',
  '/share/embed/',
  ...PLACES.map(({ slug }) => `/state/${slug}/`)
];
