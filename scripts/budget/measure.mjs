import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { firstLoad, withImports } from './first-load.mjs';

/**
 * @typedef {{ homePage: number, otherPage: number, firstLoad: number, geometry: number, mapLibre: number, card: number, element: number }} Limits
 * @typedef {{ file: string, bytes: number }} Weight
 * @typedef {{ part: string, weights: Weight[], bytes: number, allowed: number, fault: string | undefined }} Row
 */

/** @param {readonly Weight[]} weights */
const total = (weights) => weights.reduce((sum, { bytes }) => sum + bytes, 0);

/**
 * Whether a file is MapLibre's: our own files may name a few of its classes, never this many.
 * @param {string} file
 * @param {string} text
 */
const isMapLibre = (file, text) =>
  path.basename(file).startsWith('maplibre-gl') ||
  text.includes('maplibre/maplibre-gl-js/blob') ||
  text.split('maplibregl-').length > 10;

/**
 * Weighs the parts of a build that a reader waits for.
 * @param {string} dir the build
 * @param {Limits} limits in bytes
 * @returns {Row[]}
 */
export function measureBuild(dir, limits) {
  const files = readdirSync(dir, { recursive: true, encoding: 'utf8' }).map((file) =>
    file.replaceAll('\\', '/')
  );
  const read = (/** @type {string} */ file) => readFileSync(path.join(dir, file));
  const weigh = (/** @type {string} */ file) => ({ file, bytes: gzipSync(read(file), { level: 9 }).length });

  /**
   * @param {string} part
   * @param {Weight[]} weights
   * @param {number} allowed
   * @param {number} bytes
   * @returns {Row}
   */
  function row(part, weights, allowed, bytes = total(weights)) {
    const fault = weights.length === 0 ? 'missing' : bytes > allowed ? 'too heavy' : undefined;
    return { part, weights, bytes, allowed, fault };
  }

  /** @param {string} page */
  function firstLoadRow(page) {
    const part = `Scripts and styles of /${page.replace('index.html', '')} before MapLibre`;
    if (!existsSync(path.join(dir, page))) return row(part, [], limits.firstLoad);
    const loaded = firstLoad(dir, page);
    const early = loaded.filter((file) => isMapLibre(file, read(file).toString()));
    const result = row(part, loaded.map(weigh), limits.firstLoad);
    return early.length > 0
      ? { ...result, fault: `MapLibre on the critical path: ${early.join(', ')}` }
      : result;
  }

  function homePageRow() {
    const weights = files.filter((file) => file === 'index.html').map(weigh);
    const brotli = weights.map(({ file }) => brotliCompressSync(read(file)).length);
    return row('HTML of /', weights, limits.homePage, Math.max(total(weights), ...brotli));
  }

  function otherPagesRow() {
    const pages = files.filter((file) => file.endsWith('.html') && file !== 'index.html').map(weigh);
    const heaviest = pages.sort((a, b) => b.bytes - a.bytes);
    const shown = heaviest.filter(({ bytes }, index) => index === 0 || bytes > limits.otherPage);
    return row(
      `HTML of the heaviest of ${pages.length} other pages`,
      shown,
      limits.otherPage,
      heaviest[0]?.bytes
    );
  }

  function mapLibreRow() {
    const code = files.filter((file) => /^_app\/.*\.(m?js|css)$/.test(file));
    const own = code.filter((file) => isMapLibre(file, read(file).toString()));
    const shared = new Set(files.includes('index.html') ? firstLoad(dir, 'index.html') : []);
    const needed = withImports(dir, own).filter((file) => own.includes(file) || !shared.has(file));
    return row('MapLibre: script, style', needed.map(weigh), limits.mapLibre);
  }

  /** PNG is compressed as it is. */
  function cardsRow() {
    const cards = files
      .filter((file) => /^card\/.*\.png$/.test(file))
      .map((file) => ({ file, bytes: read(file).length }))
      .sort((a, b) => b.bytes - a.bytes);
    const shown = cards.filter(({ bytes }, index) => index === 0 || bytes > limits.card);
    return row(`Heaviest of ${cards.length} social cards`, shown, limits.card, cards[0]?.bytes);
  }

  return [
    homePageRow(),
    otherPagesRow(),
    firstLoadRow('index.html'),
    firstLoadRow('embed/index.html'),
    row(
      'Geometry for MapLibre',
      files.filter((file) => file === 'geometry/us.json').map(weigh),
      limits.geometry
    ),
    mapLibreRow(),
    cardsRow(),
    row('The element for host pages', files.filter((file) => file === 'embed.js').map(weigh), limits.element)
  ];
}
