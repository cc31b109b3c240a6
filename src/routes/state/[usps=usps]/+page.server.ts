import { atlas } from '$lib/atlas.server';
import { PLACES } from '$lib/report/places';
import { pageDescription, pageTitle } from '$lib/words/titles';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () =>
  PLACES.flatMap(({ usps }) => (usps ? [{ usps: usps.toLowerCase() }] : []));

export const load: PageServerLoad = ({ params }) => {
  const place = atlas.places.find(({ usps }) => usps?.toLowerCase() === params.usps.toLowerCase());
  if (!place) throw new Error(`no place has the postal code ${params.usps}`);
  const { slug, name } = place;
  return { slug, name, title: pageTitle(place), description: pageDescription(place) };
};
