import { error } from '@sveltejs/kit';
import { atlas } from '$lib/atlas.server';
import { cardSvg } from '$lib/card/card-svg.server';
import { renderPng } from '$lib/card/render.server';
import { PLACES } from '$lib/report/places';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';

const COUNTRY = 'us';

export const entries: EntryGenerator = () =>
  [COUNTRY, ...PLACES.map(({ slug }) => slug)].map((name) => ({ name }));

/** The social card of a place, or of the country. */
export const GET: RequestHandler = ({ params: { name } }) => {
  const place = atlas.places.find(({ slug }) => slug === name) ?? null;
  if (!place && name !== COUNTRY) error(404, 'Not found');
  return new Response(renderPng(cardSvg(atlas, place)), { headers: { 'content-type': 'image/png' } });
};
