import type { Map as MapLibre } from 'maplibre-gl';

/**
 * Turns in which the style is changed. A tile that is to be laid out anew while it is already being so is lost to MapLibre,
 * for colours as for the pointer: each change waits until the one before is on the map.
 */
export class StyleTurns {
  readonly #map: MapLibre;
  readonly #next: () => void;
  #isTaken = false;

  /** @param next called after each turn, and after one that could not be had: to do what is wanted by then */
  constructor(map: MapLibre, next: () => void) {
    this.#map = map;
    this.#next = next;
  }

  /** @returns whether the style may be changed now */
  take(): boolean {
    if (this.#isTaken) return false;
    this.#isTaken = true;
    const isFree = this.#map.isStyleLoaded() === true;
    const look = () => {
      if (!this.#map.isStyleLoaded()) return;
      this.#map.off('render', look);
      this.#isTaken = false;
      this.#next();
    };
    this.#map.on('render', look);
    return isFree;
  }
}
