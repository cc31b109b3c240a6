import type { Map as MapLibre } from 'maplibre-gl';
import { pause } from '$lib/site/waits';

/**
 * Once all that there is to draw is drawn, by the graphics processor too: a canvas that is shown before holds up the whole
 * page until it is.
 */
export async function finished(map: MapLibre): Promise<void> {
  await new Promise((resolve) => map.once('idle', resolve));
  const gl = map.getCanvas().getContext('webgl2');
  const fence = gl?.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
  if (!gl || !fence) return;
  gl.flush();
  while (gl.getSyncParameter(fence, gl.SYNC_STATUS) === gl.UNSIGNALED && !gl.isContextLost()) await pause(4);
  gl.deleteSync(fence);
}
