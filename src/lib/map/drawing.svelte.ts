import { untrack } from 'svelte';
import type { Camera } from '$lib/frame/planar';
import { painted } from '$lib/site/waits';
import { sameColors, type Looks } from './picture';
import type { MapEvents, WebGLMap } from './webgl-map';

/** Who draws the map, and what part of the frame: the SVG that is in the page, and MapLibre once it is there. */
export class Drawing {
  camera: Camera = $state.raw({ center: [0, 0], zoom: 1 });
  renderer = $state<'svg' | 'maplibre'>('svg');
  /** MapLibre is at work on colours that the SVG shows in the meantime. */
  behind = $state(false);
  /** MapLibre, once it is there. */
  webgl: WebGLMap | null = $state.raw(null);
  #wanted: Looks | null = null;
  #gone = false;

  constructor(camera: Camera) {
    this.camera = camera;
  }

  /**
   * Fetches and starts MapLibre. Where that fails the SVG stays, with all it can do: nothing for a reader to know, something
   * for a builder.
   * @param create given what MapLibre will report
   */
  async start(create: (events: MapEvents) => Promise<WebGLMap>, clicked: MapEvents['clicked']) {
    try {
      const map = await create({
        ready: () => (this.renderer = 'maplibre'),
        lost: () => (this.renderer = 'svg'),
        moved: (camera) => (this.camera = camera),
        clicked
      });
      if (this.#gone) map.destroy();
      else this.webgl = map;
    } catch (error) {
      console.warn('map: staying with SVG:', error instanceof Error ? error.message : error);
    }
  }

  end() {
    this.#gone = true;
    this.webgl?.destroy();
  }

  /** FIPS code of the place that MapLibre has at a point of the map, in CSS pixels; `null` for none. */
  placeAt = (x: number, y: number): number | null => this.webgl?.placeAt(x, y) ?? null;

  /** Where the map is, or will be at the end of a move. */
  get aim(): Camera {
    return this.webgl?.target ?? this.camera;
  }

  readonly moveTo = (target: Camera) => {
    // A canvas that is not shown is not waited for either: frames of a move would pile up there.
    if (this.renderer === 'maplibre' && !this.behind) {
      this.webgl?.easeTo(target);
    } else {
      this.camera = target;
      this.webgl?.jumpTo(target);
    }
  };

  /**
   * Draws these looks. New colours are shown by the SVG, which has them a frame later, until MapLibre has drawn them too; in
   * a move MapLibre draws each frame anyway.
   */
  paint(map: WebGLMap, looks: Looks) {
    const before = this.#wanted;
    this.#wanted = looks;
    untrack(() => {
      if (this.behind) return;
      if (this.renderer === 'svg' || map.target || !before || sameColors(before, looks)) map.paint(looks);
      else void this.#catchUp(map);
    });
  }

  async #catchUp(map: WebGLMap) {
    this.behind = true;
    for (let drawn: Looks | null = null; drawn !== this.#wanted && !this.#gone;) {
      await painted();
      drawn = this.#wanted;
      if (drawn) await map.draw(drawn);
    }
    this.behind = false;
  }
}
