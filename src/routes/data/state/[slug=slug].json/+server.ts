import { placeBySlug } from '$lib/atlas';
import { atlas } from '$lib/atlas.server';
import { placeJson } from '$lib/data/cases-json.server';
import { jsonFile } from '$lib/data/file.server';
import { PLACES } from '$lib/report/places';
import { SITE_ADDRESS } from '$lib/site/address.server';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';

export const entries: EntryGenerator = () => PLACES.map(({ slug }) => ({ slug }));

export const GET: RequestHandler = ({ params }) =>
  jsonFile(placeJson(atlas, SITE_ADDRESS, placeBySlug(atlas, params.slug)));
