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

/** Where a point of the frame is on a map of that width, in CSS pixels from its corner. */
export function onMap([x, y]: Point, camera: Camera, width: number): { x: number; y: number } {
  const [left, top, wide] = viewBox(camera);
  return { x: ((x - left) * width) / wide, y: ((y - top) * width) / wide };
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
