import type { Map as MapLibre } from 'maplibre-gl';

/**
 * Tells of the clicks that mean a place.
 * @param placeAt FIPS code of the place at a point of the map in CSS pixels; `null` for none
 * @param clicked `event`: the click, with the keys that were held
 */
export function onPlaceClick(
  map: MapLibre,
  placeAt: (x: number, y: number) => number | null,
  clicked: (fips: number, event: MouseEventInit) => void
): void {
  const click = (x: number, y: number, event: MouseEventInit): boolean => {
    const fips = placeAt(x, y);
    if (fips !== null) clicked(fips, event);
    return fips !== null;
  };
  // The second press of a double click falls on what the first has brought there.
  let onPlace = false;
  map.on('click', ({ point: { x, y }, originalEvent }) => {
    if (originalEvent.button !== 0 || originalEvent.detail > 1) return;
    onPlace = click(x, y, originalEvent);
  });
  map.on('dblclick', (event) => onPlace && event.preventDefault());
  // The middle button opens a link in another tab, as a click with Ctrl or Command does.
  map.getCanvas().addEventListener('auxclick', ({ button, offsetX, offsetY }) => {
    if (button === 1)
      click(offsetX, offsetY, { bubbles: true, cancelable: true, ctrlKey: true, metaKey: true });
  });
}
