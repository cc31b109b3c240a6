import { error } from '@sveltejs/kit';
import { atlas } from '$lib/atlas.server';
import { textFile } from '$lib/data/file.server';
import { PLACES } from '$lib/report/places';
import { SITE_ADDRESS } from '$lib/site/address.server';
import { redirectPage } from '$lib/site/redirect-page.server';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'always';

export const entries: EntryGenerator = () =>
  PLACES.flatMap(({ usps }) => (usps ? [{ usps: usps.toLowerCase() }] : []));

export const GET: RequestHandler = ({ params }) => {
  const place = atlas.places.find(({ usps }) => usps?.toLowerCase() === params.usps.toLowerCase());
  if (!place) error(404, 'Not found');
  const to = `/state/${place.slug}/`;
  return textFile(redirectPage(atlas, SITE_ADDRESS, { to, root: '../../', place }), 'text/html');
};
