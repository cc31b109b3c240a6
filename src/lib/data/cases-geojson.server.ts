import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import type { Atlas } from '$lib/atlas';
import { DATA } from '$lib/words/data';
import { HEADING } from '$lib/words/titles';
import { figureColumns, type Value } from './columns.server';

type Shape = Polygon | MultiPolygon;
type Properties = Readonly<Record<string, Value>>;

/** A FeatureCollection with members of its own, which RFC 7946 calls foreign. */
export interface CasesGeoJson extends FeatureCollection<Shape | null, Properties> {
  readonly title: string;
  readonly year: number;
  readonly caveat: string;
  readonly source: string;
  readonly licence: string;
}

/**
 * The 53 places with their figures as properties (RFC 7946). International has no shape: its geometry is `null`.
 * @param shapes by FIPS code, in longitude and latitude
 * @throws when a place with a code has no shape
 */
export function casesGeoJson(atlas: Atlas, shapes: ReadonlyMap<string, Shape>): CasesGeoJson {
  const columns = figureColumns(atlas);
  const features = atlas.places.map((place): Feature<Shape | null, Properties> => {
    const geometry = place.fips === null ? null : shapes.get(place.fips);
    if (geometry === undefined) throw new Error(`${place.name} has no shape`);
    return {
      type: 'Feature',
      id: place.slug,
      properties: Object.fromEntries(columns.map(({ name, of }) => [name, of(place)])),
      geometry
    };
  });
  return {
    type: 'FeatureCollection',
    title: HEADING,
    year: atlas.year,
    caveat: DATA.caveat,
    source: DATA.source,
    licence: `${DATA.licence} ${DATA.shapes}`,
    features
  };
}
