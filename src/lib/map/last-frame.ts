import type { Map as MapLibre } from 'maplibre-gl';

/**
 * WebKit without a graphics processor shows each picture of a canvas one frame late: the last one, with its hatches and rings,
 * would not be seen until something else is drawn. It is drawn twice there.
 */
export function showLastFrame(map: MapLibre): void {
  if (!navigator.vendor.startsWith('Apple')) return;
  let isSecond = true;
  map.on('idle', () => {
    isSecond = !isSecond;
    if (!isSecond) map.triggerRepaint();
  });
}
