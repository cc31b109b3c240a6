import { placeBySlug, type Atlas, type AtlasPlace } from '$lib/atlas';
import { absolute } from '$lib/share/addresses';
import { DATA, UNITS, youngAdultsNote } from '$lib/words/data';
import { CAVEAT, caveatFor } from '$lib/words/site';
import { HEADING, pageTitle } from '$lib/words/titles';
import dataPackage from '$year/datapackage.json';
import { placeDataPath } from './addresses';
import { nationalRates, ratesOf } from './rates.server';

const units = {
  active: UNITS.cases,
  resolved: UNITS.cases,
  total: UNITS.cases,
  under_18: UNITS.residents,
  rates: UNITS.rate
};

/** What both kinds of file begin with. */
const opening = (title: string, year: number, caveat: string) => ({
  title,
  description: DATA.about,
  year,
  caveat,
  quote: DATA.quote,
  sources: dataPackage.sources,
  licence: DATA.licence,
  units
});

const placeFigures = (atlas: Atlas, { name, slug, usps, fips, under18, ...place }: AtlasPlace) => ({
  place: name,
  slug,
  usps,
  fips,
  active: place.active,
  resolved: place.resolved,
  total: place.total,
  under_18: under18,
  rates: ratesOf(atlas, slug)
});

/**
 * All figures as one object.
 * @param site the site's address
 * @param youngAdults cases of young adults, where the report tells
 */
export const casesJson = (atlas: Atlas, site: string, youngAdults: number | null) => ({
  ...opening(HEADING, atlas.year, DATA.caveat),
  notes: [
    ...DATA.notes,
    ...(youngAdults === null ? [] : [youngAdultsNote(youngAdults, atlas.national.total)])
  ],
  url: site,
  national: {
    active: atlas.national.active,
    resolved: atlas.national.resolved,
    total: atlas.national.total,
    under_18: atlas.national.under18,
    rates: nationalRates(atlas)
  },
  places: atlas.places.map((place) => ({
    ...placeFigures(atlas, place),
    url: absolute(site, `/state/${place.slug}/`)
  }))
});

/** Bordering places, or the nearest ones where there is no border; `null` for International. */
function neighbors(atlas: Atlas, { frame }: AtlasPlace) {
  if (!frame) return null;
  const { kind, slugs } = frame.neighbors;
  const places = slugs.map((slug) => ({ place: placeBySlug(atlas, slug).name, slug }));
  return { kind, places };
}

/**
 * One place's figures.
 * @param site the site's address
 */
export const placeJson = (atlas: Atlas, site: string, place: AtlasPlace) => ({
  ...opening(pageTitle(place), atlas.year, place.frame ? caveatFor(place.name) : CAVEAT.short),
  url: absolute(site, `/state/${place.slug}/`),
  data: absolute(site, placeDataPath(place.slug)),
  ...placeFigures(atlas, place),
  neighbors: neighbors(atlas, place)
});
