import * as EDITION from '$lib/report/edition';
import { isNewest } from '$lib/site/years';
import { pathOf, searchOf, type Surface, type View } from '$lib/view/view';

/** Size of a social card in pixels. */
export const CARD_SIZE = { width: 1200, height: 630 } as const;

/** Path of a place's social card, or of the country's, from the site's root. */
export const cardPath = (place: string | null): string => `/card/${place ?? 'us'}.png`;

/** Path of a place's oEmbed answer, or of the country's, from the site's root. */
export const oembedPath = (place: string | null): string => `/oembed/${place ?? 'us'}.json`;

/**
 * A path from the site's root as a whole address.
 * @param site the site's address, with a slash at its end; it may be a folder of a host
 * @param path with a slash at its start
 */
export const absolute = (site: string, path: string): string => new URL(path.slice(1), site).href;

/**
 * A path that keeps its figures when a newer report has come: with the year in it, as all have in the folder of an older year.
 * @param path with a slash at its start
 */
export const lasting = (path: string): string => (isNewest(EDITION.year) ? `/${EDITION.year}${path}` : path);

/** A view's whole address; it means the newest year. */
export const addressOf = (site: string, view: View, surface: Surface): string =>
  absolute(site, pathOf(view, surface)) + searchOf(view, surface);

/** Whole address of a view's page that keeps its figures. */
export const lastingAddressOf = (site: string, view: View): string =>
  absolute(site, lasting(pathOf(view, 'page'))) + searchOf(view, 'page');

/** Whole address of the embed builder with these choices made. */
export function builderAddress(site: string, view: View): string {
  const query = new URLSearchParams(searchOf(view, 'embed'));
  if (view.place !== null) query.set('place', view.place);
  const text = query.toString();
  return absolute(site, '/share/embed/') + (text && `?${text}`);
}
