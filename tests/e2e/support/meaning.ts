/** What an address means, as the README promises it; the site's own reading of addresses has no part in it. */
import { METRICS, PLACES, type Place } from './report';
import { COUNTRY, type Asked } from './shown';

export type Meaning =
  | { readonly kind: 'map'; readonly asked: Asked }
  /** A page of words, by its first heading. */
  | { readonly kind: 'text'; readonly heading: RegExp }
  | { readonly kind: 'missing' };

const TEXT: ReadonlyMap<string, RegExp> = new Map([
  ['about', /about|counted/i],
  ['report', /report/i],
  ['share/embed', /map on your page/i]
]);

/** A place by name, slug or postal code, in any case. */
function called(text: string | null): Place | null {
  if (text === null) return null;
  const words = text
    .trim()
    .toLowerCase()
    .replaceAll(/[.'’]/g, '')
    .split(/[\s_-]+/)
    .join('-');
  return PLACES.find(({ slug, usps }) => slug === words || usps?.toLowerCase() === words) ?? null;
}

/** The parts of a path, or `null` where it cannot be read. */
function segmentsOf(pathname: string): string[] | null {
  try {
    const segments = pathname.replace(/^\//, '').replace(/\/$/, '').split('/').map(decodeURIComponent);
    const isBroken = segments.some((segment) => /[/\\\0]/.test(segment));
    return isBroken || (pathname !== '/' && segments.includes('')) ? null : segments;
  } catch {
    return null;
  }
}

function askedBy(named: Place | null, query: URLSearchParams, surface: 'page' | 'embed'): Asked {
  const second = called(query.get('with'));
  const isPair = named?.under18 && second?.under18 && named !== second;
  const isOff = (key: string) => surface === 'embed' && query.get(key) === '0';
  return {
    ...COUNTRY,
    surface,
    place: named,
    metric: METRICS.find((metric) => metric === query.get('metric')) ?? 'total',
    rate: query.get('rate') === '1',
    with: isPair ? second : null,
    panel: !isOff('panel'),
    controls: !isOff('controls')
  };
}

export function meaningOf({ pathname: written, searchParams: query }: URL): Meaning {
  // Slashes in a row are one, but for those of another address in the path.
  const pathname = written.replace(/(^|[^:])\/+/g, '$1/');
  const map = (place: Place | null, surface: 'page' | 'embed'): Meaning => ({
    kind: 'map',
    asked: askedBy(place, query, surface)
  });
  // A frame is never empty: whatever place its path asks for, it shows that or the country.
  const [, framed] = /^\/embed\/state\/([^/]+)/.exec(pathname) ?? [];
  if (framed !== undefined) return map(called(segmentsOf(`/${framed}`)?.[0] ?? framed), 'embed');
  if (/^\/embed(\/(state\/.*)?)?$/.test(pathname)) return map(called(query.get('place')), 'embed');
  if (pathname === '/') return map(called(query.get('offline')), 'page');
  const segments = segmentsOf(pathname) ?? [];
  const heading = TEXT.get(segments.join('/'));
  if (heading) return { kind: 'text', heading };
  const [state, name, ...more] = segments;
  const place = PLACES.find(({ slug, usps }) => name === slug || name === usps?.toLowerCase());
  return state === 'state' && name && place && more.length === 0 ? map(place, 'page') : { kind: 'missing' };
}
