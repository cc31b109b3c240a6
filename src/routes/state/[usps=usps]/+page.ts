import { PLACES } from '$lib/report/places';
import type { EntryGenerator, PageLoad } from './$types';

export const entries: EntryGenerator = () =>
  PLACES.flatMap(({ usps }) => (usps ? [{ usps: usps.toLowerCase() }] : []));

export const load: PageLoad = ({ params }) => {
  const place = PLACES.find(({ usps }) => usps?.toLowerCase() === params.usps.toLowerCase());
  if (!place) throw new Error(`no place has the postal code ${params.usps}`);
  return { place };
};
