/**
 * The planar frame: one flat picture of the country, 975 × 610 units, y pointing down. Everything that is drawn
 * (SVG, MapLibre, labels, boxes) is in these units; only `src/lib/frame` knows how they were projected.
 */
export const FRAME = { width: 975, height: 610 } as const;

/** `[x, y]` in frame units. */
export type Point = readonly [number, number];

/** `[[left, top], [right, bottom]]` in frame units. */
export type Box = readonly [Point, Point];

/** The part of the frame that fills the map: its centre, and how many times larger than the whole country it is. */
export interface Camera {
  readonly center: Point;
  /** 1 shows the whole country. */
  readonly zoom: number;
}

export const MAX_ZOOM = 12;

export const WHOLE_COUNTRY: Camera = { center: [FRAME.width / 2, FRAME.height / 2], zoom: 1 };

/** The camera's view as an SVG viewBox in frame units: `[x, y, width, height]`. */
export function viewBox({ center, zoom }: Camera): [number, number, number, number] {
  const width = FRAME.width / zoom;
  const height = FRAME.height / zoom;
  return [center[0] - width / 2, center[1] - height / 2, width, height];
}

/** The nearest camera that shows nothing beyond the frame and does not exceed the zoom limits. */
export function clampCamera({ center, zoom }: Camera): Camera {
  const z = Math.min(MAX_ZOOM, Math.max(1, zoom));
  const clamp = (value: number, size: number) => Math.min(size - size / z / 2, Math.max(size / z / 2, value));
  return { center: [clamp(center[0], FRAME.width), clamp(center[1], FRAME.height)], zoom: z };
}

/** How much closer one press on a zoom control brings the map. */
export const ZOOM_STEP = 1.8;

/** The camera, that many times closer. */
export const zoomed = (camera: Camera, factor: number): Camera =>
  clampCamera({ ...camera, zoom: camera.zoom * factor });

/** How much of the map's width or height a chosen place takes: enough to see it, with its neighbours around it. */
const PLACE_SHARE = 0.42;
const PLACE_MIN_ZOOM = 1.6;
const PLACE_MAX_ZOOM = 8;

/** The camera for a chosen place, from its bounding box. */
export function cameraFor([[left, top], [right, bottom]]: Box): Camera {
  const zoom = PLACE_SHARE / Math.max((right - left) / FRAME.width, (bottom - top) / FRAME.height);
  return clampCamera({
    center: [(left + right) / 2, (top + bottom) / 2],
    zoom: Math.min(PLACE_MAX_ZOOM, Math.max(PLACE_MIN_ZOOM, zoom))
  });
}

/** True when the two cameras show the same picture, to less than a tenth of a frame unit. */
export function sameCamera(a: Camera, b: Camera): boolean {
  return (
    Math.abs(a.center[0] - b.center[0]) < 0.1 &&
    Math.abs(a.center[1] - b.center[1]) < 0.1 &&
    Math.abs(a.zoom / b.zoom - 1) < 0.001
  );
}

/**
 * MapLibre knows only longitude and latitude and draws them in Web Mercator. The frame is laid, small, around 0,0
 * through the inverse of that projection, so that MapLibre draws it straight. `SPAN` is the number of frame units
 * that go round MapLibre's world: 975 of them cover about 20 degrees, where single precision is plentiful.
 */
const SPAN = FRAME.width * 18;

/** Frame units → the longitude and latitude at which MapLibre draws that point. */
export function toLngLat([x, y]: Point): [number, number] {
  const lng = ((x - FRAME.width / 2) / SPAN) * 360;
  const mercator = ((FRAME.height / 2 - y) / SPAN) * 2 * Math.PI;
  return [lng, (Math.atan(Math.sinh(mercator)) * 180) / Math.PI];
}

/** The inverse of `toLngLat`. */
export function fromLngLat([lng, lat]: readonly [number, number]): Point {
  const mercator = Math.asinh(Math.tan((lat * Math.PI) / 180));
  return [FRAME.width / 2 + (lng / 360) * SPAN, FRAME.height / 2 - (mercator / (2 * Math.PI)) * SPAN];
}

/** MapLibre's tile size in CSS pixels: its world is this wide at zoom 0. */
const WORLD_AT_ZOOM_0 = 512;

/** MapLibre's zoom at which the camera fills a map `width` CSS pixels wide. */
export function toMapLibreZoom(cameraZoom: number, width: number): number {
  return Math.log2((cameraZoom * width * SPAN) / (FRAME.width * WORLD_AT_ZOOM_0));
}

/** The inverse of `toMapLibreZoom`. */
export function fromMapLibreZoom(zoom: number, width: number): number {
  return (2 ** zoom * FRAME.width * WORLD_AT_ZOOM_0) / (width * SPAN);
}
