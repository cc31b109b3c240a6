/** The site and its peers, and where each keeps what all of them have. */
import { colorOf } from './figures.mjs';
import { moduleAt } from '../project.mjs';

/**
 * @typedef {[number, number]} Point
 * @typedef {{ origin: string, sizeOf: (url: string) => number }} Served
 * @typedef {{
 *   name: string,
 *   origin: string,
 *   sizeOf: (url: string) => number,
 *   ready: string,
 *   tooltip: string,
 *   tooltipText: string,
 *   samples: (page: Page, metric: import('./figures.mjs').Metric) => Promise<import('./measure/screen.mjs').Sample[]>
 * }} Target `samples` are where, in CSS pixels, which colours show that the map is there; the first is pointed at
 * @typedef {import('@playwright/test').Page} Page
 * @typedef {(page: Page, lngLats: readonly Point[]) => Promise<Point[]>} Locate
 */

/** Places far enough from their labels and borders, of different classes. */
const SAMPLES = /** @type {const} */ ([
  { name: 'Texas', lngLat: [-101.6, 34.2] },
  { name: 'California', lngLat: [-121.8, 40.6] },
  { name: 'Montana', lngLat: [-106.4, 48.2] },
  { name: 'Nevada', lngLat: [-115.6, 41.0] },
  { name: 'Minnesota', lngLat: [-95.6, 48.2] },
  { name: 'New Mexico', lngLat: [-104.4, 33.1] },
  { name: 'Wyoming', lngLat: [-105.6, 41.8] },
  { name: 'Oregon', lngLat: [-118.6, 42.7] }
]);

/** What the mouse is held over for a tooltip. */
const [POINTED_AT] = SAMPLES;

/** Peers say themselves where a longitude and latitude is. @type {Locate} */
const askPeer = (page, lngLats) =>
  page.evaluate((points) => {
    const { pixelOf } = /** @type {typeof globalThis & { pixelOf: (point: Point) => Point }} */ (globalThis);
    return points.map(pixelOf);
  }, lngLats);

/**
 * The built site's map lies in its own frame, which is projected as for the build.
 * @returns {Promise<Locate>}
 */
async function askFrame() {
  /** @type {typeof import('../../src/lib/frame/projection.server')} */
  const { projectionOf } = await moduleAt('src/lib/frame/projection.server.ts');
  /** @type {typeof import('../../src/lib/frame/planar')} */
  const { FRAME } = await moduleAt('src/lib/frame/planar.ts');
  return async (page, lngLats) => {
    const box = await page.locator('[data-map]').boundingBox();
    if (!box) throw new Error(`${page.url()} shows no map`);
    return lngLats.map((lngLat) => {
      const [x, y] = projectionOf('48')(lngLat) ?? [NaN, NaN];
      return [box.x + (x * box.width) / FRAME.width, box.y + (y * box.height) / FRAME.height];
    });
  };
}

/**
 * @param {Locate} locate
 * @param {import('./figures.mjs').Figures} figures
 * @returns {Target['samples']}
 */
const samplesBy = (locate, figures) => async (page, metric) => {
  const pixels = await locate(
    page,
    SAMPLES.map(({ lngLat: [lng, lat] }) => [lng, lat])
  );
  return SAMPLES.map(({ name }, i) => {
    const [x, y] = pixels[i] ?? [NaN, NaN];
    return { x, y, color: colorOf(figures, name, metric) };
  });
};

/** Folders of `peers/`, what they are called in the table, and what shows that they are there. */
export const PEERS = [
  { folder: 'd3', name: 'd3-geo 3.1.2, SVG', ready: 'svg path', tooltip: '.tooltip:not([hidden])' },
  {
    folder: 'leaflet',
    name: 'leaflet 1.9.4, no tiles',
    ready: '.leaflet-interactive',
    tooltip: '.leaflet-tooltip'
  },
  {
    folder: 'maplibre',
    name: 'maplibre-gl 6.17.0, no basemap',
    ready: 'html[data-idle]',
    tooltip: '.maplibregl-popup-content'
  },
  {
    folder: 'plotly',
    name: 'plotly.js-geo-dist-min 4.1.1',
    ready: '.choroplethlayer path',
    tooltip: '.hoverlayer .hovertext'
  }
];

export const SITE = 'this site';

/**
 * @param {Served} served the built site
 * @param {import('./figures.mjs').Figures} figures
 * @returns {Promise<Target>}
 */
export const siteAt = async (served, figures) => ({
  ...served,
  name: SITE,
  ready: '[data-renderer=maplibre]',
  tooltip: '[role=tooltip]',
  tooltipText: POINTED_AT.name,
  samples: samplesBy(await askFrame(), figures)
});

/**
 * @param {(typeof PEERS)[number]} peer
 * @param {Served} served
 * @param {import('./figures.mjs').Figures} figures
 * @returns {Target}
 */
export const peerAt = ({ name, ready, tooltip }, served, figures) => ({
  ...served,
  name,
  ready,
  tooltip,
  tooltipText: POINTED_AT.name,
  samples: samplesBy(askPeer, figures)
});
