import type { Atlas, AtlasPlace } from '$lib/atlas';
import { absolute } from '$lib/share/addresses';
import { socialTags } from '$lib/share/social-tags.server';
import { escapeMarkup } from '$lib/words/markup';
import { HEADING, pageDescription, pageTitle } from '$lib/words/titles';
import { cspHash } from './csp-hash.server';

/** A static file cannot redirect with its query; the script does, and readers without scripts get the plain address. */
const SCRIPT = `location.replace(document.querySelector('a').href+location.search+location.hash)`;

interface Redirect {
  /** The page that it leads to, from the site's root, with a slash at its start. */
  readonly to: string;
  /** The way from the page that redirects to the site's root: `../../`. */
  readonly root: string;
  /** The place whose page it is. */
  readonly place: AtlasPlace | null;
}

/**
 * A page that leads to another, and shows the card of its place where it is linked.
 * @param site where the site stands, with a slash at its end
 */
export function redirectPage(atlas: Atlas, site: string, { to, root, place }: Redirect): string {
  const address = root + to.slice(1);
  const head =
    `<title>${escapeMarkup(pageTitle(place))}</title>` +
    `<meta name="description" content="${escapeMarkup(pageDescription(atlas, place))}">` +
    `<link rel="canonical" href="${absolute(site, to.replace(/^\/embed/, ''))}">`;
  return `<!doctype html>
<html lang="en-US">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
${socialTags(head, site, atlas)}
<meta http-equiv="content-security-policy" content="default-src 'none'; script-src ${cspHash(SCRIPT)}; img-src 'self'; base-uri 'none'; form-action 'none'">
${head}
<link rel="icon" href="${root}icon.svg" type="image/svg+xml">
<noscript><meta http-equiv="refresh" content="0; url=${address}"></noscript>
</head>
<body>
<p>This page is now at <a href="${address}">${place?.name ?? HEADING}</a>.</p>
<script>${SCRIPT}</script>
</body>
</html>
`;
}
