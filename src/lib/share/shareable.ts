import { placeBySlug } from '$lib/atlas';
import * as EDITION from '$lib/report/edition';
import { measureOf, parseView, type View } from '$lib/view/view';
import { cardAlt } from '$lib/words/card';
import { shareSentence } from '$lib/words/share';
import { CAVEAT } from '$lib/words/site';
import { namedIn, pageTitle, viewName } from '$lib/words/titles';
import { absolute, addressOf, builderAddress, cardPath, lasting, lastingAddressOf } from './addresses';
import { EMBED_SIZE, iframeSnippet } from './snippets';
import type { What } from './what';

/** All that the dialog offers, ready to be copied. */
export interface Shareable {
  /** Whole address of the page that shows this, wherever it is shown now. */
  readonly url: string;
  /** The same, with the year in it. */
  readonly lastingUrl: string;
  readonly title: string;
  readonly sentence: string;
  readonly card: { readonly src: string; readonly alt: string; readonly file: string };
  readonly iframe: string;
  /** Whole address of the embed builder with the same choices. */
  readonly builder: string;
}

/** The view that is embedded from a page of text: the country. */
const COUNTRY: View = parseView(null, undefined, 'page').view;

/**
 * @param site where the site stands, with a slash at its end
 * @param path of a page of text from the site's root, with a slash at its start
 */
export function shareable(what: What, site: string, path: string): Shareable {
  const view = what.kind === 'view' ? what.view : COUNTRY;
  const frameOf = (title: string) =>
    iframeSnippet({ src: addressOf(site, view, 'embed'), title, height: EMBED_SIZE.height });
  const cardOf = (alt: string) => ({
    src: absolute(site, cardPath(view.place)),
    alt,
    file: `missing-children-cases-${EDITION.year}-${view.place ?? 'united-states'}.png`
  });
  const builder = builderAddress(site, view);
  if (what.kind === 'page') {
    return {
      url: absolute(site, path),
      lastingUrl: absolute(site, lasting(path)),
      title: what.title,
      sentence: `${what.description} ${CAVEAT.short}`,
      card: cardOf(what.cardAlt),
      iframe: frameOf(viewName(null)),
      builder
    };
  }
  const { atlas } = what;
  const place = view.place === null ? null : placeBySlug(atlas, view.place);
  const other = view.with === null ? null : placeBySlug(atlas, view.with);
  const named = namedIn(place, other);
  return {
    url: addressOf(site, view, 'page'),
    lastingUrl: lastingAddressOf(site, view),
    title: pageTitle(named, view.metric, view.rate),
    sentence: shareSentence(atlas, atlas.measures[measureOf(view)], place, other),
    card: cardOf(cardAlt(atlas, place)),
    iframe: frameOf(viewName(named, view.metric, view.rate)),
    builder
  };
}
