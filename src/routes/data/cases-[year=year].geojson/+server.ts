import { atlas } from '$lib/atlas.server';
import { casesGeoJson } from '$lib/data/cases-geojson.server';
import { textFile } from '$lib/data/file.server';
import { trueShapes } from '$lib/data/shapes.server';
import type { EntryGenerator } from './$types';

export const prerender = true;
export const trailingSlash = 'never';

export const entries: EntryGenerator = () => [{ year: String(atlas.year) }];

export const GET = () =>
  textFile(`${JSON.stringify(casesGeoJson(atlas, trueShapes()))}\n`, 'application/geo+json');
