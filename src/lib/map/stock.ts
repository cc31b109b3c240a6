import type { FeatureCollection } from 'geojson';
import type { GeoJSONSource, Map as MapLibre, StyleSpecification } from 'maplibre-gl';
import { pause } from '$lib/site/waits';

/**
 * Gives a map its style and then the shapes, each in a task of its own: MapLibre reads the style, and copies the shapes
 * for its worker, number by number. Together they would hold up the reader's next touch. Ends once they are drawn.
 * @param style with sources that are empty
 * @param shapes by source
 * @returns false where the map is removed meanwhile, or loses its graphics context, and the style with it
 */
export async function stock(
  map: MapLibre,
  style: StyleSpecification,
  shapes: Readonly<Record<string, FeatureCollection>>
): Promise<boolean> {
  let isThere = true;
  for (const end of ['remove', 'webglcontextlost'] as const) map.once(end, () => (isThere = false));
  await pause();
  if (!isThere) return false;
  // As a whole: only then its end is told.
  map.setStyle(style, { diff: false });
  await new Promise((resolve) => map.once('style.load', resolve));
  for (const [id, data] of Object.entries(shapes)) {
    await pause();
    if (!isThere) return false;
    map.getSource<GeoJSONSource>(id)?.setData(data);
  }
  await new Promise((resolve) => map.once('idle', resolve));
  return isThere;
}
