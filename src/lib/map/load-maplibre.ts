import type { FeatureCollection } from 'geojson';
import type { LngLat, Map } from 'maplibre-gl';
import type { Box } from '$lib/frame/planar';
import { pause } from '$lib/site/waits';
import { linesGeoJSON, statesGeoJSON, unpack, type FrameTopology } from './geometry';

/** All that the WebGL map is made of, none of it loaded with the page. */
export interface MapLibreParts {
  readonly Map: typeof Map;
  readonly LngLat: typeof LngLat;
  readonly states: FeatureCollection;
  readonly lines: FeatureCollection;
}

type Shapes = Pick<MapLibreParts, 'states' | 'lines'>;

async function fetchShapes(address: string, insets: readonly Box[]): Promise<Shapes> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  const topology = unpack((await response.json()) as FrameTopology);
  await pause();
  return { states: statesGeoJSON(topology), lines: linesGeoJSON(topology, insets) };
}

/**
 * Fetches MapLibre, its style sheet and the geometry, side by side. It is MapLibre 5, which is sent once: 6 sends much of
 * itself again for its worker, 143 KB more.
 * @throws where there is no WebGL2, or when one of them cannot be had; the page then keeps its SVG map
 */
export async function loadMapLibre(geometry: string, insets: readonly Box[]): Promise<MapLibreParts> {
  // Of what a browser without it could not draw, nothing is sent.
  if (!('WebGL2RenderingContext' in self)) throw new Error('no WebGL2');
  const [{ Map, LngLat }, shapes] = await Promise.all([
    import('maplibre-gl'),
    fetchShapes(geometry, insets),
    import('maplibre-gl/dist/maplibre-gl.css')
  ]);
  await pause();
  return { Map, LngLat, ...shapes };
}
