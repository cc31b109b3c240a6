import type { Atlas, AtlasPlace } from '$lib/atlas';
import type { Metric } from '$lib/measure/measure';
import * as EDITION from '$lib/report/edition';
import { formatCount } from './numbers';
import { cases } from './sentences';

/** The page's first heading. */
export const HEADING = `Missing-children cases by state, ${EDITION.year}`;

type Named = Pick<AtlasPlace, 'name'>;

/** What a title names: a place, or the two of a comparison, the chosen one first. */
export const namedIn = (place: Named | null, other: Named | null): Named | null =>
  place && other ? { name: `${place.name} and ${other.name}` } : place;

/** A view's name, different for each, where the year may be another by the time it is read: of a frame in a page elsewhere. */
export function viewName(place: Named | null, metric: Metric = 'total', rate = false): string {
  const counted = metric === 'total' ? 'missing-children cases' : `${metric} missing-children cases`;
  const measured = rate ? `${counted} per 100,000 children` : counted;
  if (place) return `${place.name}: ${measured}`;
  return `${measured.charAt(0).toUpperCase()}${measured.slice(1)}${rate ? ',' : ''} by state`;
}

/** Document title of the country's or a place's page. */
export const pageTitle = (place: Named | null, metric?: Metric, rate?: boolean): string =>
  `${viewName(place, metric, rate)}, ${EDITION.year}`;

/** Meta description, unique to each page. */
export function pageDescription({ national }: Atlas, place: AtlasPlace | null): string {
  if (!place) {
    return `A map of the ${formatCount(national.total)} cases of missing children that NCMEC published for ${EDITION.year}, by state: active, resolved and total, as counts and per 100,000 children.`;
  }
  return `${place.name}, ${EDITION.year}: ${cases(place.total)} of missing children reported to NCMEC, ${formatCount(place.active)} active and ${formatCount(place.resolved)} resolved. A large number is an indicator of active reporting.`;
}
