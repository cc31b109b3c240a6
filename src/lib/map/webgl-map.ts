import type { FeatureCollection } from 'geojson';
import type { LngLat, Map as MapLibre, MapOptions } from 'maplibre-gl';
import { fromMapLibreCamera, toMapLibreCamera, toMapLibreZoom } from '$lib/frame/mercator';
import { clampCamera, sameCamera, WHOLE_COUNTRY, type Box, type Camera } from '$lib/frame/planar';
import type { Palette } from '$lib/measure/palette';
import { displayed } from './displayed';
import { finished } from './finished';
import { colored } from './geometry';
import { hatchImage } from './hatch-image';
import { OPTIONS } from './options';
import { onPlaceClick } from './place-clicks';
import { PLAIN, sameLook, type Look, type Looks } from './picture';
import { onOtherPixels } from './screen-pixels';
import { stock } from './stock';
import { extrasOf, FILL, HATCH, LINES, NO_SHAPES, SOURCE, styleOf, type Extras } from './style';
import { StyleTurns } from './style-turns';
import { showLastFrame } from './last-frame';
import { spareWheel } from './spare-wheel';
import { loadMapLibre, type MapLibreParts } from './load-maplibre';

/** What the map reports. `ready` and `lost` may come more than once: a graphics context can be lost and restored. */
export interface MapEvents {
  readonly ready: () => void;
  readonly lost: () => void;
  /** After each frame that moved. */
  readonly moved: (camera: Camera) => void;
  /** `event`: the click, with the keys that were held. */
  readonly clicked: (fips: number, event: MouseEventInit) => void;
}

interface Start {
  readonly container: HTMLElement;
  readonly palette: Palette;
  readonly looks: Looks;
  readonly camera: Camera;
  readonly cooperative: boolean;
}

const NEARBY = 8;
const EASE = 650;

/** The frame drawn by MapLibre: takes looks and a camera, gives clicks and camera moves; knows nothing of measures. */
export class WebGLMap {
  readonly #map: MapLibre;
  readonly #parts: MapLibreParts;
  /** The palette that is wanted, and the one that the style has. */
  #palette: Palette;
  #worn: Palette;
  #extras: Extras;
  readonly #container: HTMLElement;
  /** The shapes in the colours they are first drawn with: one picture less to draw than with colours that come later. */
  readonly #states: FeatureCollection;
  readonly #first: Looks;
  #drawn = new Map<number, Look>();
  #wanted: Looks;
  #camera: Camera;
  /** What cuts a move short leaves the map where it led. */
  #target: Camera | null = null;
  /** Where the last move led. */
  #led: Camera | null = null;
  /** Width of the map, in CSS pixels, for which MapLibre's zoom stands. */
  #width: number;
  /** False before the style is there and while the graphics context is lost: feature-state would throw. */
  #live = false;
  readonly #turns: StyleTurns;
  readonly #unwatch: () => void;

  /** @throws where WebGL2 cannot be had; the SVG is then what stays */
  constructor(parts: MapLibreParts, start: Start, events: MapEvents) {
    this.#parts = parts;
    this.#extras = extrasOf(start.looks);
    this.#states = colored(parts.states, (id) => start.looks.get(id)?.fill);
    this.#first = new Map([...start.looks].map(([id, { fill }]) => [id, { ...PLAIN, fill }]));
    this.#wanted = start.looks;
    this.#container = start.container;
    this.#palette = this.#worn = start.palette;
    this.#camera = start.camera;
    this.#width = start.container.clientWidth;
    this.#map = new parts.Map(this.#options(start));
    this.#turns = new StyleTurns(this.#map, () => this.#update());
    this.#map.touchZoomRotate.disableRotation();
    // The places are in the picture underneath, for screen readers as for the keyboard.
    for (const name of ['tabindex', 'role', 'aria-label']) this.#map.getCanvas().removeAttribute(name);
    this.#listen(events);
    // MapLibre looks at the pixels of the screen only when its own size changes.
    this.#unwatch = onOtherPixels(() => this.#map.resize());
  }

  #options({ container, camera, cooperative }: Start): MapOptions {
    return {
      ...OPTIONS,
      container,
      ...toMapLibreCamera(camera, this.#width),
      cooperativeGestures: cooperative,
      transformConstrain: (center, zoom) => this.#constrain(center, zoom)
    };
  }

  #constrain(center: LngLat, zoom: number) {
    const camera = clampCamera(fromMapLibreCamera(center, zoom, this.#width));
    const clamped = toMapLibreCamera(camera, this.#width);
    return { ...clamped, center: new this.#parts.LngLat(...clamped.center) };
  }

  #style = () => styleOf(this.#states, this.#parts.lines, this.#palette, this.#extras);

  #listen(events: MapEvents) {
    const map = this.#map;
    const seen = showLastFrame(map);
    const settle = () => {
      this.#live = true;
      this.#drawn = new Map(this.#first);
      this.#update();
      void finished(map).then(() => {
        if (!this.#live) return;
        events.ready();
        seen();
      });
      // Where nothing has changed since, no frame would follow whose end could be waited for.
      map.triggerRepaint();
    };
    const begin = async () => {
      this.#worn = this.#palette;
      const empty = styleOf(NO_SHAPES, NO_SHAPES, this.#palette, this.#extras);
      const shapes = { [SOURCE]: this.#states, [LINES]: this.#parts.lines };
      if (await stock(map, empty, shapes)) settle();
    };
    void begin();
    map.on('webglcontextrestored', begin);
    map.on('style.load', () => {
      const { image, pixelRatio } = hatchImage(this.#worn, toMapLibreZoom(1, this.#width));
      if (!map.hasImage(HATCH)) map.addImage(HATCH, image, { pixelRatio });
    });
    map.on('webglcontextlost', () => {
      this.#live = false;
      if (this.#target) this.jumpTo(this.#target);
      events.lost();
    });
    map.on('move', () => {
      // While it is resized MapLibre reports moves that nobody made.
      if (this.#container.clientWidth !== this.#width) return;
      this.#camera = fromMapLibreCamera(map.getCenter(), map.getZoom(), this.#width);
      events.moved(this.#camera);
    });
    // A resized map keeps its picture: what was in the frame before stays in it.
    map.on('resize', () => {
      // Not displayed, as in print: nothing to keep the picture in.
      if (this.#container.clientWidth === 0) return;
      this.#width = this.#container.clientWidth;
      this.jumpTo(this.#target ?? this.#camera);
    });
    map.on('moveend', () => {
      if (this.#container.clientWidth === this.#width) this.#target = null;
    });
    spareWheel(this.#container, () => sameCamera(this.#target ?? this.#camera, WHOLE_COUNTRY));
    onPlaceClick(
      map,
      (x, y) => this.placeAt(x, y),
      events.clicked,
      () => this.#led && this.easeTo(this.#led)
    );
    map.on('error', ({ error }) => console.warn('map:', error.message));
  }

  #update() {
    this.paint(this.#wanted);
    this.dress(this.#palette);
  }

  /** Where a move leads that is under way. */
  get target(): Camera | null {
    return this.#target;
  }

  /** Moves the camera at once. */
  jumpTo(camera: Camera) {
    this.#map.jumpTo(toMapLibreCamera(camera, this.#width));
  }

  /** Moves the camera smoothly, or at once where the reader prefers reduced motion. */
  easeTo(camera: Camera) {
    // Ends the move before, and forgets its target.
    this.#map.stop();
    this.#target = this.#led = camera;
    this.#map.easeTo({ ...toMapLibreCamera(camera, this.#width), duration: EASE });
  }

  /** Draws these looks; only shapes whose look has changed are touched. */
  paint(looks: Looks) {
    this.#wanted = looks;
    if (!this.#live) return;
    const extras = extrasOf(looks);
    const more = (extras.hatches && !this.#extras.hatches) || (extras.rings && !this.#extras.rings);
    if (more && this.#turns.take()) {
      this.#extras = {
        hatches: extras.hatches || this.#extras.hatches,
        rings: extras.rings || this.#extras.rings
      };
      this.#map.setStyle(this.#style());
    }
    for (const [id, look] of looks) {
      const before = this.#drawn.get(id);
      if (before && sameLook(before, look)) continue;
      this.#map.setFeatureState({ source: SOURCE, id }, { ...look });
      this.#drawn.set(id, look);
    }
  }

  /** Draws these looks, until they are on the canvas. */
  async draw(looks: Looks) {
    this.paint(looks);
    if (!this.#live) return;
    this.#map.triggerRepaint();
    await finished(this.#map);
  }

  /** Changes to another palette, keeping everything else. */
  dress(palette: Palette) {
    this.#palette = palette;
    if (!this.#live || palette === this.#worn || !this.#turns.take()) return;
    this.#worn = palette;
    this.#map.setStyle(this.#style());
    // Images are no part of a style that is changed: the hatch would stay in the colours of the other palette.
    this.#map.updateImage(HATCH, hatchImage(palette, 0).image);
  }

  /** FIPS code of the shape at a point of the map in CSS pixels, or of one a finger's breadth away; else `null`. */
  placeAt(x: number, y: number): number | null {
    if (!this.#live) return null;
    const hit = (reach: number) =>
      this.#map.queryRenderedFeatures(
        [
          [x - reach, y - reach],
          [x + reach, y + reach]
        ],
        { layers: [FILL] }
      )[0]?.id;
    const id = hit(0) ?? hit(NEARBY);
    return typeof id === 'number' ? id : null;
  }

  destroy() {
    this.#live = false;
    this.#unwatch();
    this.#map.remove();
  }
}

/**
 * Fetches all that the WebGL map needs and starts it.
 * @param geometry address of the frame's shapes
 * @param begin asked once everything is there, for how things stand by then
 * @throws when a part cannot be fetched, a place has no shape in it, or WebGL2 cannot be had
 */
export async function createWebGLMap(
  geometry: string,
  insets: readonly Box[],
  begin: () => Start,
  events: MapEvents
): Promise<WebGLMap> {
  const parts = await loadMapLibre(geometry, insets);
  const { container, looks } = begin();
  const drawable = new Set(parts.states.features.map(({ id }) => id));
  const missing = [...looks.keys()].filter((id) => !drawable.has(id));
  if (missing.length > 0) throw new Error(`${geometry} has no shape for FIPS ${missing.join(', ')}`);
  if (container.clientWidth === 0) await displayed(container);
  return new WebGLMap(parts, begin(), events);
}
