import { error } from '@sveltejs/kit';
import { atlas } from '$lib/atlas.server';
import { jsonFile } from '$lib/data/file.server';
import { PLACES } from '$lib/report/places';
import { oembed } from '$lib/share/oembed.server';
import { SITE_ADDRESS } from '$lib/site/address.server';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';

const COUNTRY = 'us';

export const entries: EntryGenerator = () => [
  { subject: COUNTRY },
  ...PLACES.map(({ slug }) => ({ subject: slug }))
];

export const GET: RequestHandler = ({ params: { subject } }) => {
  const place = atlas.places.find(({ slug }) => slug === subject) ?? null;
  if (!place && subject !== COUNTRY) error(404);
  return jsonFile(oembed(SITE_ADDRESS, place));
};
