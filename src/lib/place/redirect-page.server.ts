import type { Atlas, AtlasPlace } from '$lib/atlas';
import { absolute } from '$lib/share/addresses';
import { socialTags } from '$lib/share/social-tags.server';
import { cspHash } from '$lib/site/csp-hash.server';
import { escapeMarkup } from '$lib/words/markup';
import { pageDescription, pageTitle } from '$lib/words/titles';

/** A static file cannot redirect with its query; the script does, and readers without scripts get the plain address. */
const SCRIPT = `location.replace(document.querySelector('a').href+location.search)`;

/**
 * The page at a place's postal code, `/state/tx/`: leads to the page of the place, and shows its card where it is linked.
 * @param site where the site stands, with a slash at its end
 */
export function redirectPage(atlas: Atlas, site: string, place: AtlasPlace): string {
  const address = `../${place.slug}/`;
  const head =
    `<title>${escapeMarkup(pageTitle(place))}</title>` +
    `<meta name="description" content="${escapeMarkup(pageDescription(place))}">` +
    `<link rel="canonical" href="${absolute(site, `/state/${place.slug}/`)}">`;
  return `<!doctype html>
<html lang="en-US">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
${socialTags(head, site, atlas)}
<meta http-equiv="content-security-policy" content="default-src 'none'; script-src ${cspHash(SCRIPT)}; img-src 'self'; base-uri 'none'; form-action 'none'">
${head}
<link rel="icon" href="../../icon.svg" type="image/svg+xml">
<noscript><meta http-equiv="refresh" content="0; url=${address}"></noscript>
</head>
<body>
<p>This page is now at <a href="${address}">${place.name}</a>.</p>
<script>${SCRIPT}</script>
</body>
</html>
`;
}
