import type { AtlasPlace } from '$lib/atlas';
import { parseView } from '$lib/view/view';
import { SITE_NAME } from '$lib/words/site';
import { pageTitle, viewName } from '$lib/words/titles';
import { absolute, addressOf, CARD_SIZE, cardPath } from './addresses';
import { EMBED_SIZE, oembedIframe } from './snippets';

/** A day, in seconds. */
const CACHE_AGE = 86_400;

/** An answer of the type `rich` (oEmbed 1.0, section 2.3.4.4); sizes in CSS pixels. */
export interface OembedAnswer {
  readonly version: '1.0';
  readonly type: 'rich';
  readonly title: string;
  readonly provider_name: string;
  readonly provider_url: string;
  readonly cache_age: number;
  readonly html: string;
  readonly width: number;
  readonly height: number;
  readonly thumbnail_url: string;
  readonly thumbnail_width: number;
  readonly thumbnail_height: number;
}

/**
 * What a page that takes oEmbed shows for a place's address, or for the country's.
 * @param site the site's address
 */
export function oembed(site: string, place: AtlasPlace | null): OembedAnswer {
  const title = pageTitle(place);
  const slug = place?.slug ?? null;
  const src = addressOf(site, parseView(slug, undefined, 'embed').view, 'embed');
  return {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: SITE_NAME,
    provider_url: site,
    cache_age: CACHE_AGE,
    html: oembedIframe({ src, title: viewName(place), ...EMBED_SIZE }),
    width: EMBED_SIZE.width,
    height: EMBED_SIZE.height,
    thumbnail_url: absolute(site, cardPath(slug)),
    thumbnail_width: CARD_SIZE.width,
    thumbnail_height: CARD_SIZE.height
  };
}
