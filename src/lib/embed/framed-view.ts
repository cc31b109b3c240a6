import { METRICS } from '$lib/measure/measure';
import { placeCalled } from '$lib/report/called';
import { PLACES } from '$lib/report/places';
import { pageTitle } from '$lib/words/titles';

/** Attributes of the element that go into the frame's address as they are, but for these values, which are the defaults. */
const DEFAULTS = { metric: 'total', with: '', theme: 'auto', panel: '1', controls: '1' };
export const QUERY_ATTRIBUTES = Object.keys(DEFAULTS);

/** Reads an attribute of the element; `null` where it has none. */
export type Attribute = (name: string) => string | null;

/** The place that the element asks for. */
export const placeAsked = (attribute: Attribute) => placeCalled(PLACES, attribute('place') ?? '');

/** A value as an editor may have written it: in any case, and as some frameworks write what is not so. */
const valueOf = (attribute: Attribute, name: string) =>
  attribute(name)
    ?.trim()
    .toLowerCase()
    .replace(/^false$/, '0');

const isOn = (value: string | null): boolean => value !== null && !/^(0|false)$/i.test(value);

/**
 * The embed's whole address.
 * @param site the site's address, with a slash at its end
 */
export function frameAddress(site: string, attribute: Attribute): string {
  const asked = attribute('place') ?? '';
  const place = placeAsked(attribute);
  const address = new URL(place ? `embed/state/${place.slug}/` : 'embed/', site);
  // The embed says, once and politely, that it does not know the place.
  if (!place && asked.trim()) address.searchParams.set('place', asked);
  for (const [name, standard] of Object.entries(DEFAULTS)) {
    const value = valueOf(attribute, name);
    if (value && value !== standard) address.searchParams.set(name, value);
  }
  if (isOn(attribute('rate'))) address.searchParams.set('rate', '1');
  return address.href;
}

/**
 * What the frame is called: the words that the page gives the element, or else the place and measure.
 * @param chosen name of the place that the reader has chosen since; `null` for the country
 */
export function frameTitle(attribute: Attribute, chosen?: string | null): string {
  const given = attribute('aria-label') || attribute('title');
  if (given) return given;
  const name = chosen === undefined ? placeAsked(attribute)?.name : chosen;
  const metric = METRICS.find((known) => known === valueOf(attribute, 'metric'));
  return pageTitle(name ? { name } : null, metric, isOn(attribute('rate')));
}

/** Heights of the embed in CSS pixels, measured, from the widths on: the country, a place, and either without its panel. */
const MEASURED = [
  [1240, 1850, 1850, 2080],
  [900, 1790, 1790, 1920],
  [640, 2480, 2800, 1850],
  [500, 2640, 2950, 1925],
  [400, 3070, 3350, 2235],
  [0, 3220, 3500, 2310]
] as const;

/** Height to reserve until the frame tells its own, in CSS pixels. @param width of the element */
export function reservedHeight(width: number, attribute: Attribute): number {
  const given = Number(attribute('height'));
  if (given >= 1 && given < Infinity) return given;
  const [, country, place, withoutPanel] = MEASURED.find(([from]) => width >= from) ?? MEASURED[5];
  const panel = attribute('panel');
  if (panel !== null && !isOn(panel)) return withoutPanel;
  return placeAsked(attribute) ? place : country;
}
