import { placeBySlug, type Atlas, type AtlasPlace } from '$lib/atlas';
import { clampCamera, viewBox, WHOLE_COUNTRY, ZOOM_STEP, zoomed, type Camera } from '$lib/frame/planar';
import type { Measure } from '$lib/measure/measure';
import { findPlaces } from '$lib/place/find';
import { PLACES_LIST, stepStatus, stopName, WALK_HINT } from '$lib/words/walk';

/** The map that is walked on: what the keyboard needs of it. */
export interface Ground {
  readonly atlas: Atlas;
  readonly measure: () => Measure;
  readonly camera: () => Camera;
  readonly moveTo: (camera: Camera) => void;
  /** The keyboard is at this place now, or has left. */
  readonly at: (slug: string | null) => void;
  /** The place is chosen, and the reader goes on where the choice is answered. */
  readonly enter: (slug: string) => void;
  readonly say: (text: string) => void;
}

const ARROWS: Readonly<Record<string, keyof AtlasPlace['steps']>> = {
  ArrowUp: 'up',
  ArrowRight: 'right',
  ArrowDown: 'down',
  ArrowLeft: 'left'
};

/** Milliseconds in which letters make one word. */
const PATIENCE = 900;

/** How much of the map, from its middle, holds the place one is at without the camera following. */
const IN_SIGHT = 0.46;

/**
 * The map by keyboard: one tab stop, arrow keys from place to place, letters by name or postal code. The shapes in the
 * document take the focus, whoever draws the picture, so that a screen reader meets real places with their names.
 */
export class Walk {
  /** What the keys do, to be seen while one is at the map. */
  readonly hint = WALK_HINT;
  readonly #ground: Ground;
  readonly #list: SVGGElement;
  readonly #stops = new Map<string, SVGElement>();
  readonly #ends = new AbortController();
  #current: string;
  /** A key is moving the focus: after a press WebKit does not count what a script focuses as :focus-visible. */
  #stepping = false;
  #typed = { text: '', at: -Infinity };

  /** @param map the element that holds the choropleth */
  constructor(map: HTMLElement, ground: Ground) {
    const list = map.querySelector<SVGGElement>('[data-shapes]');
    if (!list) throw new Error('the map has no shapes');
    this.#ground = ground;
    this.#list = list;
    for (const place of ground.atlas.places) {
      const { slug } = place;
      const stop = list.querySelector<SVGElement>(`[data-place="${slug}"]`) ?? offMapStop(list, slug);
      stop.setAttribute('aria-label', stopName(place));
      this.#stops.set(slug, stop);
    }
    // Screen readers pass keys on to an application; its places go on being the links they were.
    list.setAttribute('role', 'application');
    list.setAttribute('aria-label', PLACES_LIST);
    list.setAttribute('aria-description', WALK_HINT);
    this.#current = ground.atlas.places[0]?.slug ?? '';
    const { signal } = this.#ends;
    // On the HTML element around it: an SVG element that listens for the focus could take it itself.
    map.addEventListener('keydown', (event) => slugOf(event) && this.#press(event), { signal });
    map.addEventListener('focusin', (event) => this.#arrive(slugOf(event)), { signal });
    map.addEventListener('focusout', (event) => slugOf(event) && ground.at(null), { signal });
  }

  end() {
    this.#ends.abort();
  }

  /** Makes the chosen place the one that Tab leads to. */
  show(selected: string | null) {
    this.#list.querySelector('[aria-current]')?.removeAttribute('aria-current');
    if (selected) this.#stops.get(selected)?.setAttribute('aria-current', 'true');
    this.#stand(selected ?? this.#current);
  }

  #stand(slug: string) {
    this.#stops.get(this.#current)?.setAttribute('tabindex', '-1');
    this.#current = slug;
    this.#stops.get(slug)?.setAttribute('tabindex', '0');
  }

  #arrive(slug: string | undefined) {
    if (!slug) return;
    const { atlas, measure, at, say, camera, moveTo } = this.#ground;
    this.#stand(slug);
    // A press gives the focus too, and is answered as the choice it is.
    if (!this.#stepping && !this.#stops.get(slug)?.matches(':focus-visible')) return;
    at(slug);
    say(stepStatus(atlas, measure(), placeBySlug(atlas, slug)));
    const point = placeBySlug(atlas, slug).frame?.label.point;
    const [left, top, width, height] = viewBox(camera());
    if (!point) return;
    const [aside, above] = [point[0] - left - width / 2, point[1] - top - height / 2];
    if (Math.abs(aside) > IN_SIGHT * width || Math.abs(above) > IN_SIGHT * height)
      moveTo(clampCamera({ ...camera(), center: point }));
  }

  #go(slug: string | null | undefined) {
    if (!slug || slug === this.#current) return;
    this.#stepping = true;
    this.#stops.get(slug)?.focus({ preventScroll: true });
    this.#stepping = false;
  }

  #zoom(factor: number) {
    const { atlas, camera, moveTo } = this.#ground;
    const center = placeBySlug(atlas, this.#current).frame?.label.point ?? camera().center;
    moveTo(zoomed({ ...camera(), center }, factor));
  }

  #press(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (this.#answers(event)) event.preventDefault();
  }

  /** True when the key means something here. */
  #answers({ key, timeStamp }: KeyboardEvent): boolean {
    const { atlas, enter, moveTo } = this.#ground;
    const word = this.#word(timeStamp);
    if (/^\p{L}$/u.test(key) || (key === ' ' && word !== '')) {
      this.#type(key, word, timeStamp);
      return true;
    }
    this.#typed = { text: '', at: -Infinity };
    const arrow = ARROWS[key];
    if (arrow) this.#go(placeBySlug(atlas, this.#current).steps[arrow]);
    else if (key === 'Home') this.#go(atlas.places[0]?.slug);
    else if (key === 'End') this.#go(atlas.places.at(-1)?.slug);
    else if (key === 'Enter' || key === ' ') enter(this.#current);
    else if (key === '+' || key === '=') this.#zoom(ZOOM_STEP);
    else if (key === '-') this.#zoom(1 / ZOOM_STEP);
    else if (key === '0') moveTo(WHOLE_COUNTRY);
    else return false;
    return true;
  }

  #word(now: number): string {
    return now - this.#typed.at < PATIENCE ? this.#typed.text : '';
  }

  #type(letter: string, word: string, now: number) {
    // The same letter again asks for the next place that begins with it.
    const again = word.toLowerCase() === letter.toLowerCase();
    const text = again ? letter : word + letter;
    this.#typed = { text, at: now };
    const { places } = this.#ground.atlas;
    if (text.length > 1) return this.#go(findPlaces(places, text)[0]?.slug);
    const first = places.filter(({ name }) => name.toLowerCase().startsWith(text.toLowerCase()));
    const here = first.findIndex(({ slug }) => slug === this.#current);
    this.#go(first[(here + 1) % first.length]?.slug);
  }
}

const slugOf = ({ target }: Event): string | undefined => {
  const { place, offMap } =
    (target as Element).closest<SVGElement>('[data-place], [data-off-map]')?.dataset ?? {};
  return place ?? offMap;
};

/** A stop for a place that has no shape: nothing to press, so nothing but the keyboard comes to it. */
function offMapStop(list: SVGGElement, slug: string): SVGElement {
  const stop = document.createElementNS('http://www.w3.org/2000/svg', 'g');
  stop.dataset.offMap = slug;
  stop.classList.add('place');
  stop.setAttribute('role', 'link');
  stop.setAttribute('tabindex', '-1');
  list.append(stop);
  return stop;
}
