import { isDeepStrictEqual } from 'node:util';
import { persist } from './driver.mjs';

/** Milliseconds that a page may take for what it is to show: WebGL is drawn in software here. */
const PATIENCE = 20_000;

/** WebDriver's names of the keys that have no letter. */
const KEYS = { Enter: '\uE007', Tab: '\uE004', Escape: '\uE00C', ArrowRight: '\uE014' };

/**
 * What a page of the map shows: by its controls, in its legend and panel, and the first places whose colour is not that of
 * their class in the legend. The classes of `total-count` have no other name, since each page comes with them.
 */
const SHOWN = `
  if (!document.querySelector('[data-map]')) return 'no map at ' + location.href;
  const { of: measure } = document.querySelector('.picture > [data-of]').dataset;
  const metric = document.querySelector('[name=metric]:checked')?.value ?? 'none';
  const classes = [...document.querySelectorAll('.picture > [data-of] ol .swatch')].map((swatch, i) => ({
    selector: '.class-' + i + (measure === 'total-count' ? '' : '.' + measure + '-' + i),
    color: getComputedStyle(swatch).backgroundColor
  }));
  const isRight = (shape) =>
    classes.some(({ selector, color }) => shape.matches(selector) && getComputedStyle(shape).fill === color);
  const shapes = [...document.querySelectorAll('.choropleth a[data-place]')];
  return {
    controls: metric + (document.querySelector('[role=switch]').checked ? '-rate' : '-count'),
    legend: measure,
    panel: document.querySelector('#panel-heading').textContent.trim(),
    wrong: shapes.filter((shape) => !isRight(shape)).slice(0, 3).map((shape) => shape.dataset.place)
  };`;

/** Name of the place on the map that has the focus, or `null`. */
export const FOCUSED = `
  return document.activeElement.closest('[data-shapes] [tabindex]')?.getAttribute('aria-label') ?? null;`;

/** A page of the site in one browser, as its reader meets it. */
export class Page {
  #driver;
  /** Who draws the map in this browser, once that is known. @type {string | null} */
  renderer = null;

  /**
   * @param {import('./driver.mjs').Driver} driver
   * @param {{ site: string, host: string }} addresses of the site and of one that embeds it, with a slash at their ends
   */
  constructor(driver, { site, host }) {
    this.#driver = driver;
    this.site = site;
    this.host = host;
  }

  /** @param {string} address */
  go = (address) => this.#driver.go(address);
  back = () => this.#driver.back();
  /** @param {string | null} selector of a frame, or `null` for the page around it */
  enter = (selector) => this.#driver.enter(selector);
  get print() {
    return this.#driver.print;
  }

  /**
   * Opens a page of the map, and waits until it is drawn as this browser draws it.
   * @param {string} path
   */
  async openMap(path) {
    await this.go(this.site + path);
    if (this.renderer) await this.sees('the renderer', this.drawnBy, this.renderer);
  }
  drawnBy = `return document.querySelector('[data-map]').dataset.renderer`;

  /**
   * Waits until a script finds what is wanted.
   * @param {string} what
   * @param {string} script
   * @param {unknown} wanted
   * @throws with what was found in its place
   */
  async sees(what, script, wanted) {
    await persist(async () => {
      const found = await this.#driver.run(script);
      if (!isDeepStrictEqual(found, wanted))
        throw new Error(`${what}: ${JSON.stringify(found)} instead of ${JSON.stringify(wanted)}`);
    }, PATIENCE);
  }

  /**
   * Waits until controls, legend, shapes and panel show this.
   * @param {string} measure
   * @param {string} panel
   */
  shows = (measure, panel) =>
    this.sees('the page shows', SHOWN, { controls: measure, legend: measure, panel, wrong: [] });

  /**
   * Presses the middle of an element with the mouse.
   * @param {string} selector
   * @param {string} text that it holds
   */
  async click(selector, text = '') {
    const middle = await persist(
      () =>
        this.#driver.run(`
        const found = [...document.querySelectorAll(${JSON.stringify(selector)})];
        const element = found.find(({ textContent }) => textContent.includes(${JSON.stringify(text)}));
        element.scrollIntoView({ block: 'center' });
        const { x, y, width, height } = element.getBoundingClientRect();
        return [Math.round(x + width / 2), Math.round(y + height / 2)];`),
      PATIENCE
    );
    const [x, y] = /** @type {[number, number]} */ (middle);
    const move = { type: 'pointerMove', x, y, duration: 0, origin: 'viewport' };
    const actions = [move, { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }];
    await this.#driver.perform([
      { type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }
    ]);
  }

  /**
   * Clicks by script: in a frame, engines do not agree where a point of the mouse is.
   * @param {string} selector
   */
  clickByScript = (selector) => this.#driver.run(`document.querySelector('${selector}').click()`);

  /** @param {(keyof typeof KEYS | string)[]} keys names of keys, or single letters */
  async press(...keys) {
    const values = keys.map((key) => (key in KEYS ? KEYS[/** @type {keyof typeof KEYS} */ (key)] : key));
    const actions = values.flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value }
    ]);
    await this.#driver.perform([{ type: 'key', id: 'keyboard', actions }]);
  }

  /**
   * @param {string} script
   * @returns {Promise<unknown>} what it finds now
   */
  read = (script) => this.#driver.run(script);
}
