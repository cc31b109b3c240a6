import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { firstLoad } from '../../../scripts/budget/first-load.mjs';
import { measureBuild } from '../../../scripts/budget/measure.mjs';
import { temporaryFolder } from './temporary-folder';

const noise = (bytes: number) => randomBytes(bytes).toString('base64');
const limits = {
  homePage: 1000,
  otherPage: 1000,
  firstLoad: 1000,
  geometry: 1000,
  mapLibre: 1000,
  card: 1000,
  element: 1000
};
const mapLibre = '.maplibregl-a '.repeat(20);

const page = (up: string) => `<!doctype html><head>
  <link rel="icon" href="${up}icon.svg"><link href="${up}_app/immutable/preloaded.js" rel="modulepreload">
  <link rel="stylesheet" href="${up}_app/immutable/page.css">
  <link rel="stylesheet" href="${up}_app/immutable/written-into-the-page.css" disabled media="(max-width: 0)">
  </head><script>Promise.all([import("${up}_app/immutable/start.js")])</script>`;

const build: Record<string, string> = {
  'index.html': page('./'),
  'embed/index.html': page('../'),
  '404.html': 'Nothing here',
  'geometry/us.json': '{}',
  'card/us.png': 'PNG',
  'embed.js': '(() => {})()',
  '_app/immutable/preloaded.js': 'export const a=1;',
  '_app/immutable/page.css': 'h1{}',
  '_app/immutable/start.js':
    'import"./chunks/one.js";export{b}from\'./chunks/two.js\';const m=()=>import("./chunks/map.js");',
  '_app/immutable/chunks/one.js': 'import{a as c}from"../preloaded.js";',
  '_app/immutable/chunks/two.js': 'import*as d from"./one.js";export const b=2;',
  '_app/immutable/chunks/map.js': `import"./one.js";import"./shared.js";${mapLibre}`,
  '_app/immutable/chunks/shared.js': 'export {};',
  '_app/immutable/workers/maplibre-gl-worker.js': '0'
};

const faults = (changes: Record<string, string>) =>
  measureBuild(temporaryFolder({ ...build, ...changes }), limits)
    .filter(({ fault }) => fault)
    .map(({ part, fault, weights }) => [part, fault, weights.map(({ file }) => file)]);

describe('the first load of a page', () => {
  it.each(['index.html', 'embed/index.html'])('of %s follows static imports, and no dynamic one', (file) => {
    expect(firstLoad(temporaryFolder(build), file)).toEqual([
      '_app/immutable/chunks/one.js',
      '_app/immutable/chunks/two.js',
      '_app/immutable/page.css',
      '_app/immutable/preloaded.js',
      '_app/immutable/start.js'
    ]);
  });
});

describe('the budget', () => {
  it('is kept by a small build', () => expect(faults({})).toEqual([]));

  it('counts a page in its larger compressed form', () => {
    expect(faults({ 'index.html': build['index.html'] + noise(2000) })).toEqual([
      ['HTML of /', 'too heavy', ['index.html']]
    ]);
  });

  it('names every other page that is too heavy', () => {
    const heavy = { 'state/texas/index.html': noise(3000), '404.html': noise(2000) };
    expect(faults(heavy)).toEqual([
      ['HTML of the heaviest of 3 other pages', 'too heavy', ['state/texas/index.html', '404.html']]
    ]);
  });

  it('counts what is only reached through other modules', () => {
    const found = faults({ '_app/immutable/chunks/two.js': `export const b="${noise(2000)}";` });
    expect(found.map(([part, fault]) => [part, fault])).toEqual([
      ['Scripts and styles of / before MapLibre', 'too heavy'],
      ['Scripts and styles of /embed/ before MapLibre', 'too heavy']
    ]);
  });

  it('does not let MapLibre onto the critical path', () => {
    const found = faults({ '_app/immutable/chunks/two.js': 'import"./map.js";export const b=2;' });
    expect(found.map(([, fault]) => fault)).toEqual([
      'MapLibre on the critical path: _app/immutable/chunks/map.js',
      'MapLibre on the critical path: _app/immutable/chunks/map.js'
    ]);
  });

  it('weighs the geometry, and MapLibre with its worker and what only it imports', () => {
    const found = faults({
      'geometry/us.json': noise(2000),
      '_app/immutable/chunks/shared.js': `export const c="${noise(2000)}";`
    });
    expect(found).toEqual([
      ['Geometry for MapLibre', 'too heavy', ['geometry/us.json']],
      [
        'MapLibre: script, style',
        'too heavy',
        [
          '_app/immutable/chunks/map.js',
          '_app/immutable/chunks/shared.js',
          '_app/immutable/workers/maplibre-gl-worker.js'
        ]
      ]
    ]);
  });

  it('weighs each social card as it is: PNG does not compress', () => {
    const heavy = { 'card/ohio.png': 'o'.repeat(1001), 'card/utah.png': 'u'.repeat(1002) };
    expect(faults(heavy)).toEqual([
      ['Heaviest of 3 social cards', 'too heavy', ['card/utah.png', 'card/ohio.png']]
    ]);
    expect(faults({ 'card/ohio.png': 'o'.repeat(1000) })).toEqual([]);
  });

  it('weighs the script that other sites load', () => {
    expect(faults({ 'embed.js': `"${noise(2000)}"` })).toEqual([
      ['The element for host pages', 'too heavy', ['embed.js']]
    ]);
  });

  it('does not pass a build that lacks a part', () => {
    const dir = temporaryFolder({ 'index.html': 'x', '404.html': 'x' });
    const missing = measureBuild(dir, limits).filter(({ fault }) => fault === 'missing');
    expect(missing.map(({ part }) => part)).toEqual([
      'Scripts and styles of / before MapLibre',
      'Scripts and styles of /embed/ before MapLibre',
      'Geometry for MapLibre',
      'MapLibre: script, style',
      'Heaviest of 0 social cards',
      'The element for host pages'
    ]);
  });
});
