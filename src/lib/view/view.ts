import { measureId, METRICS, type MeasureId, type Metric } from '$lib/measure/measure';
import { placeCalled } from '$lib/report/called';
import type { Place } from '$lib/report/report';

/** Where the map stands: on a page of the site, or in another site's frame. */
export type Surface = 'page' | 'embed';

export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** All that an address says. The place is in its path, the rest in its query. */
export interface View {
  /** Slug of the chosen place; `null` for the country. */
  readonly place: string | null;
  readonly metric: Metric;
  readonly rate: boolean;
  /** Slug of a second place to compare with; `null` where no place on the map is chosen. */
  readonly with: string | null;
  /** Embeds only. */
  readonly theme: Theme;
  readonly panel: boolean;
  readonly controls: boolean;
}

/** A query value that this map does not have; the default stands in for it. */
export interface Ignored {
  readonly key: 'place' | 'metric' | 'rate' | 'with' | 'theme' | 'panel' | 'controls';
  readonly value: string;
}

export type NamedPlace = Pick<Place, 'slug' | 'usps'>;

/** A key whose values are known beforehand; a place is named in words. */
type ListedKey = Exclude<Ignored['key'], 'place' | 'with'>;

interface Key {
  readonly key: ListedKey;
  /** Values in the query, the default first; `null` stands for the key's absence. */
  readonly values: readonly (string | null)[];
  readonly surfaces: readonly Surface[];
}

const KEYS: readonly Key[] = [
  { key: 'metric', values: METRICS, surfaces: ['page', 'embed'] },
  { key: 'rate', values: [null, '1'], surfaces: ['page', 'embed'] },
  { key: 'theme', values: THEMES, surfaces: ['embed'] },
  { key: 'panel', values: ['1', '0'], surfaces: ['embed'] },
  { key: 'controls', values: ['1', '0'], surfaces: ['embed'] }
];

const keysOf = (surface: Surface) => KEYS.filter((key) => key.surfaces.includes(surface));

/**
 * Where there is no page for the place that an address names, the country's page shows it. A static host's 404 page sends
 * an embed to `?place=…`, which leads to a place when it is written by hand just as well; the service worker sends a page
 * that cannot be had without a network to `?offline=…`.
 */
const PLACE_KEY: Readonly<Record<Surface, string>> = { embed: 'place', page: 'offline' };

function placeIn(
  value: string | null,
  places: readonly NamedPlace[]
): { place: string | null; ignored: readonly Ignored[] } {
  const place = value === null ? undefined : placeCalled(places, value);
  if (value === null || place) return { place: place?.slug ?? null, ignored: [] };
  return { place: null, ignored: [{ key: 'place', value }] };
}

/**
 * The second place that a text names: another one than the first, and both on the map, for elsewhere there is no rate to
 * compare. International alone has no postal code.
 */
function secondPlace(place: string | null, value: string, places: readonly NamedPlace[]): string | null {
  const mapped = places.filter(({ usps }) => usps !== null);
  const slug = placeCalled(mapped, value)?.slug ?? null;
  return slug !== place && mapped.some((known) => known.slug === place) ? slug : null;
}

/** The same view of another place. A comparison goes on where it can. */
export const viewOf = (view: View, place: string | null, places: readonly NamedPlace[]): View => ({
  ...view,
  place,
  with: view.with === null ? null : secondPlace(place, view.with, places)
});

/**
 * Reads a query. Total: any query gives a valid view. Keys that the surface does not know are left alone.
 * @param place slug from the path, already known to exist, or `null`
 * @param query `undefined` where there is none yet, while a page is prerendered
 * @param places those that the query may name
 */
export function parseView(
  place: string | null,
  query: URLSearchParams | undefined,
  surface: Surface,
  places: readonly NamedPlace[] = []
): { view: View; ignored: readonly Ignored[] } {
  const asked = query?.get(PLACE_KEY[surface]) ?? null;
  const named = place === null ? placeIn(asked, places) : { place, ignored: [] };
  const ignored: Ignored[] = [...named.ignored];
  const read = (wanted: ListedKey): string | null => {
    const known = keysOf(surface).find(({ key }) => key === wanted);
    const standard = known?.values[0] ?? null;
    const value = query?.get(wanted) ?? null;
    if (!known || value === null || known.values.includes(value)) return (known && value) ?? standard;
    ignored.push({ key: wanted, value });
    return standard;
  };
  const second = query?.get('with') ?? null;
  const other = second === null ? null : secondPlace(named.place, second, places);
  if (second !== null && other === null) ignored.push({ key: 'with', value: second });
  const metric = read('metric');
  const rate = read('rate') === '1';
  const theme = read('theme');
  const view: View = {
    place: named.place,
    metric: METRICS.find((known) => known === metric) ?? 'total',
    rate,
    with: other,
    theme: THEMES.find((known) => known === theme) ?? 'auto',
    panel: read('panel') !== '0',
    controls: read('controls') !== '0'
  };
  return { view, ignored };
}

/** The measure that a view shows. */
export const measureOf = ({ metric, rate }: Pick<View, 'metric' | 'rate'>): MeasureId =>
  measureId(metric, rate ? 'rate' : 'count');

/** The view as a path from the site's root, with a slash at its end. */
export function pathOf(
  { place }: View,
  surface: Surface
): '/' | `/state/${string}/` | '/embed/' | `/embed/state/${string}/` {
  if (surface === 'embed') return place === null ? '/embed/' : `/embed/state/${place}/`;
  return place === null ? '/' : `/state/${place}/`;
}

/**
 * The view as a query, with its question mark; empty when all is default.
 * @param current the query in force, whose unknown keys are kept, as they are written
 */
export function searchOf(view: View, surface: Surface, current: string | URLSearchParams = ''): string {
  const query = new URLSearchParams();
  const values: Readonly<Record<ListedKey, string | null>> = {
    metric: view.metric,
    rate: view.rate ? '1' : null,
    theme: view.theme,
    panel: view.panel ? '1' : '0',
    controls: view.controls ? '1' : '0'
  };
  if (view.with !== null) query.set('with', view.with);
  for (const { key, values: allowed } of keysOf(surface)) {
    const value = values[key];
    if (value !== null && value !== allowed[0]) query.set(key, value);
  }
  // The path names the place.
  const own = new Set<string | undefined>([
    PLACE_KEY[surface],
    'with',
    ...keysOf(surface).map(({ key }) => key)
  ]);
  const kept = `${current}`
    .replace(/^\?/, '')
    .split('&')
    .filter((part) => part && !own.has(new URLSearchParams(part).keys().next().value));
  const text = [...kept, `${query}`].filter(Boolean).join('&');
  return text && `?${text}`;
}
