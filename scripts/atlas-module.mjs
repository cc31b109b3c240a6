import path from 'node:path';
import { moduleAt } from './project.mjs';

const ID = 'virtual:atlas';
const SOURCE = 'src/lib/atlas.server.ts';

/**
 * The figures as a script of their own: sent once for all pages of the map, kept by browsers as long as they do not change,
 * and out of the way of the picture in each page's HTML. While pages are prerendered it is the figures' own source.
 * @returns {import('vite').Plugin}
 */
export const atlasModule = () => ({
  name: 'atlas-module',
  resolveId: (id) => (id === ID ? `\0${ID}` : undefined),
  async load(id, options) {
    if (id !== `\0${ID}`) return undefined;
    if (options?.ssr) return `export { atlas } from ${JSON.stringify(path.resolve(SOURCE))};`;
    /** @type {typeof import('../src/lib/atlas.server')} */
    const { atlas } = await moduleAt(SOURCE);
    return `export const atlas = JSON.parse(${JSON.stringify(JSON.stringify(atlas))});`;
  }
});
