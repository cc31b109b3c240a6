import type { AtlasPlace } from '$lib/atlas';
import { formatCount } from './numbers';

/** The page's first heading. */
export const HEADING = 'Missing-children cases by state, 2020';

/** Document title of the country's or a place's page. */
export const pageTitle = (place: AtlasPlace | null): string =>
  place ? `${place.name}: missing-children cases, 2020` : HEADING;

/** Meta description, unique to each page. */
export function pageDescription(place: AtlasPlace | null): string {
  if (!place) {
    return 'A map of the 29,782 cases of missing children that NCMEC published for 2020, by state: active, resolved and total, as counts and per 100,000 children.';
  }
  return `${place.name}, 2020: ${formatCount(place.total)} cases of missing children reported to NCMEC, ${formatCount(place.active)} active and ${formatCount(place.resolved)} resolved. A large number is an indicator of active reporting.`;
}
