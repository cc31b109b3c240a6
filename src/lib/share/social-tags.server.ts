import { placeBySlug, type Atlas } from '$lib/atlas';
import { cardAlt } from '$lib/words/card';
import { escapeMarkup } from '$lib/words/markup';
import { SITE_NAME } from '$lib/words/site';
import { absolute, CARD_SIZE, cardPath, oembedPath } from './addresses';

/** What a page's head says already: one source for search engines and for social networks. */
function read(head: string) {
  const title = /<title>([^<]*)<\/title>/.exec(head)?.[1];
  const description = /<meta name="description" content="([^"]*)"/.exec(head)?.[1];
  const canonical = /<link rel="canonical" href="([^"]*)"/.exec(head)?.[1];
  return title && description && canonical ? { title, description, canonical } : null;
}

const metas = (key: 'property' | 'name', values: Readonly<Record<string, string>>): string =>
  Object.entries(values)
    .map(([name, content]) => `<meta ${key}="${name}" content="${content}">`)
    .join('');

/**
 * The tags for social networks and the oEmbed link of a page, derived from its own head: Open Graph (ogp.me), a Twitter
 * card with a large image, oEmbed 1.0 discovery (oembed.com, section 4). A page's picture is the card of its place.
 * @param head the page's HTML up to its body
 * @param site where the site stands, with a slash at its end
 * @returns nothing for a page without title, description or canonical address
 */
export function socialTags(head: string, site: string, atlas: Atlas): string {
  const said = read(head);
  if (!said) return '';
  const { title, description, canonical } = said;
  const slug = /\/state\/([a-z-]+)\/$/.exec(canonical)?.[1] ?? null;
  const image = absolute(site, cardPath(slug));
  const alt = escapeMarkup(cardAlt(atlas, slug === null ? null : placeBySlug(atlas, slug)));
  const isMap = slug !== null || canonical === site;
  const discovery = `<link rel="alternate" type="application/json+oembed" href="${absolute(site, oembedPath(slug))}" title="${title}">`;
  return (
    (isMap ? discovery : '') +
    metas('property', {
      'og:type': 'website',
      'og:site_name': escapeMarkup(SITE_NAME),
      'og:locale': 'en_US',
      'og:title': title,
      'og:description': description,
      'og:url': canonical,
      'og:image': image,
      'og:image:type': 'image/png',
      'og:image:width': String(CARD_SIZE.width),
      'og:image:height': String(CARD_SIZE.height),
      'og:image:alt': alt
    }) +
    // Title, description and picture it takes from the above.
    metas('name', { 'twitter:card': 'summary_large_image', 'twitter:image:alt': alt })
  );
}
