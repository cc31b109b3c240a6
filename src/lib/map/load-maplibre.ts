import type { FeatureCollection } from 'geojson';
import type { LngLat, Map } from 'maplibre-gl';
import type { Box } from '$lib/frame/planar';
import { insetsGeoJSON, statesGeoJSON, type FrameTopology } from './geometry';

/** All that the WebGL map is made of, none of it loaded with the page. */
export interface MapLibreParts {
  readonly Map: typeof Map;
  readonly LngLat: typeof LngLat;
  readonly states: FeatureCollection;
  readonly insets: FeatureCollection;
}

async function fetchGeometry(address: string): Promise<FrameTopology> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return (await response.json()) as FrameTopology;
}

/**
 * Fetches MapLibre, its style sheet and the geometry, side by side. It is MapLibre 5, which is sent once: 6 sends much of
 * itself again for its worker, 143 KB more.
 * @throws when one of them cannot be had; the page then keeps its SVG map
 */
export async function loadMapLibre(geometry: string, insets: readonly Box[]): Promise<MapLibreParts> {
  const [{ Map, LngLat }, topology] = await Promise.all([
    import('maplibre-gl'),
    fetchGeometry(geometry),
    import('maplibre-gl/dist/maplibre-gl.css')
  ]);
  return { Map, LngLat, states: statesGeoJSON(topology), insets: insetsGeoJSON(insets) };
}
