import { atlas } from '$lib/atlas.server';
import { textFile } from '$lib/data/file.server';
import * as EDITION from '$lib/report/edition';
import { PLACES } from '$lib/report/places';
import { SITE_ADDRESS } from '$lib/site/address.server';
import { PAGES } from '$lib/site/pages';
import { redirectPage } from '$lib/site/redirect-page.server';
import { isNewest } from '$lib/site/years';
import type { EntryGenerator, RequestHandler } from './$types';

/*
 * An address with the year in it holds for good. While its year is the newest, whose pages stand at the site's root, it
 * leads there; later the year's own pages stand at it.
 */
export const prerender = true;
export const trailingSlash = 'always';

const EMBEDS = ['/embed/', ...PLACES.map(({ slug }) => `/embed/state/${slug}/`)];

export const entries: EntryGenerator = () =>
  isNewest(EDITION.year)
    ? [...PAGES, ...EMBEDS].map((path) => ({ year: String(EDITION.year), path: path.slice(1, -1) }))
    : [];

export const GET: RequestHandler = ({ params, url }) => {
  const to = url.pathname.slice(`/${params.year}`.length);
  const slug = /\/state\/([a-z-]+)\/$/.exec(to)?.[1];
  const place = atlas.places.find((candidate) => candidate.slug === slug) ?? null;
  const root = '../'.repeat(url.pathname.split('/').length - 2);
  return textFile(redirectPage(atlas, SITE_ADDRESS, { to, root, place }), 'text/html');
};
