import { FRAME, type Camera, type Point } from './planar';

/**
 * MapLibre knows only longitude and latitude and draws them in Web Mercator. The frame is laid, small, through the
 * inverse of that projection, so that MapLibre draws it straight. `SPAN` is the number of frame units that go round
 * MapLibre's world: 975 of them cover 18 degrees, where single precision is plentiful.
 *
 * The frame takes four fifths of one tile, in its middle: the tile just south-east of 0,0 where sixteen go round the
 * world. Up to 819 CSS pixels wide, the whole country is then one tile. Around 0,0 it would be four at any width, each
 * with draw calls of its own.
 */
const TILES = 16;
const SPAN = (FRAME.width * TILES) / 0.8;
const MIDDLE = SPAN / TILES / 2;

/** Frame units → the longitude and latitude at which MapLibre draws that point. */
export function toLngLat([x, y]: Point): [number, number] {
  const lng = ((x - FRAME.width / 2 + MIDDLE) / SPAN) * 360;
  const mercator = ((FRAME.height / 2 - y - MIDDLE) / SPAN) * 2 * Math.PI;
  return [lng, (Math.atan(Math.sinh(mercator)) * 180) / Math.PI];
}

/** The inverse of `toLngLat`. */
export function fromLngLat([lng, lat]: readonly [number, number]): Point {
  const mercator = Math.asinh(Math.tan((lat * Math.PI) / 180));
  return [
    FRAME.width / 2 - MIDDLE + (lng / 360) * SPAN,
    FRAME.height / 2 - MIDDLE - (mercator / (2 * Math.PI)) * SPAN
  ];
}

/** MapLibre's tile size in CSS pixels: its world is this wide at zoom 0. */
const WORLD_AT_ZOOM_0 = 512;

/** MapLibre's zoom at which the camera fills a map `width` CSS pixels wide. */
export function toMapLibreZoom(cameraZoom: number, width: number): number {
  return Math.log2((cameraZoom * width * SPAN) / (FRAME.width * WORLD_AT_ZOOM_0));
}

/** The inverse of `toMapLibreZoom`. */
function fromMapLibreZoom(zoom: number, width: number): number {
  return (2 ** zoom * FRAME.width * WORLD_AT_ZOOM_0) / (width * SPAN);
}

/** A camera as MapLibre takes it, for a map `width` CSS pixels wide. */
export const toMapLibreCamera = ({ center, zoom }: Camera, width: number) => ({
  center: toLngLat(center),
  zoom: toMapLibreZoom(zoom, width)
});

/** The inverse of `toMapLibreCamera`. */
export const fromMapLibreCamera = (
  { lng, lat }: { readonly lng: number; readonly lat: number },
  zoom: number,
  width: number
): Camera => ({ center: fromLngLat([lng, lat]), zoom: fromMapLibreZoom(zoom, width) });
