import { atlas } from '$lib/atlas.server';
import { casesGeoJson } from '$lib/data/cases-geojson.server';
import { textFile } from '$lib/data/file.server';
import { trueShapes } from '$lib/data/shapes.server';

export const prerender = true;
export const trailingSlash = 'never';

export const GET = () =>
  textFile(`${JSON.stringify(casesGeoJson(atlas, trueShapes()))}\n`, 'application/geo+json');
