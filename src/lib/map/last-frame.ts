import type { Map as MapLibre } from 'maplibre-gl';
import { painted } from '$lib/site/waits';

/**
 * WebKit without a graphics processor shows each picture of a canvas one frame late: the last one, with its hatches and rings,
 * would not be seen until something else is drawn. It is drawn twice there.
 * @returns to be called when the canvas comes to be seen: what was drawn before does not count there
 */
export function showLastFrame(map: MapLibre): () => void {
  if (!navigator.vendor.startsWith('Apple')) return () => undefined;
  let isSecond = true;
  map.on('idle', () => {
    isSecond = !isSecond;
    if (!isSecond) map.triggerRepaint();
  });
  return () => void painted().then(() => map.triggerRepaint());
}
