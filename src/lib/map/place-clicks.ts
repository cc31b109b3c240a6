import type { Map as MapLibre, Point } from 'maplibre-gl';

/** How soon after a press, in ms, and how close to it, in CSS pixels, MapLibre takes another for the second of two. */
const SOON = 500;
const CLOSE = 30;
/** How far the mouse may go between a press and its end, in CSS pixels, for a click. */
const STEADY = 3;

/**
 * Tells of the clicks that mean a place.
 * @param placeAt FIPS code of the place at a point of the map in CSS pixels; `null` for none
 * @param clicked `event`: the click, with the keys that were held
 * @param again the second press of two on a place: a finger stops the move that the first one began
 */
export function onPlaceClick(
  map: MapLibre,
  placeAt: (x: number, y: number) => number | null,
  clicked: (fips: number, event: MouseEventInit) => void,
  again: () => void
): void {
  const click = ({ x, y }: Point, event: MouseEventInit): boolean => {
    const fips = placeAt(x, y);
    if (fips !== null) clicked(fips, event);
    return fips !== null;
  };
  // The second press of a double click or tap falls on what the first has brought there, and zooms past where that leads.
  let first: Point | null = null;
  map.on('click', ({ point, originalEvent }) => {
    if (originalEvent.button !== 0) return;
    const isSecond = first && first.dist(point) < CLOSE;
    if (isSecond) again();
    if (isSecond || originalEvent.detail > 1 || !click(point, originalEvent)) return;
    first = point;
    map.doubleClickZoom.disable();
    setTimeout(() => {
      first = null;
      map.doubleClickZoom.enable();
    }, SOON);
  });
  // The middle button opens a link in another tab, as a click with Ctrl or Command does.
  let pressed: Point | null = null;
  map.on('mousedown', ({ point }) => (pressed = point));
  map.getCanvas().addEventListener('auxclick', ({ button, offsetX, offsetY }) => {
    const point = pressed;
    if (button !== 1 || !point || Math.hypot(offsetX - point.x, offsetY - point.y) > STEADY) return;
    click(point, { bubbles: true, cancelable: true, ctrlKey: true, metaKey: true });
  });
}
