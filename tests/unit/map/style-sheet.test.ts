import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { frame } from '$lib/frame/frame.server';
import { linesGeoJSON, statesGeoJSON, unpack } from '$lib/map/geometry';
import { lineStyle } from '$lib/map/line';
import { FILL, styleOf } from '$lib/map/style';
import { CLASSES, MEASURE_IDS } from '$lib/measure/measure';
import { PALETTES, paletteStyle } from '$lib/measure/palette';
import { topology as packed } from '../frame/shapes';

const topology = unpack(packed);

const page = readFileSync('src/lib/site/base.css', 'utf8');
const sheet = readFileSync('src/lib/map/choropleth.css', 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
const rules = [...sheet.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selectors = '', body = '']) => ({
  selectors: selectors.split(',').map((selector) => selector.trim()),
  body
}));
const bodyOf = (selector: string) =>
  rules.filter(({ selectors }) => selectors.includes(selector)).map(({ body }) => body.trim());

describe('the style sheet of the map', () => {
  it.each(MEASURE_IDS)('colours every class of %s with that class’s fill and text', (id) => {
    for (const c of CLASSES) {
      const [body = '', ...others] = bodyOf(`[data-measure='${id}'] .${id}-${c}`);
      expect(others, `class ${c} of ${id} is said twice`).toEqual([]);
      expect(body, `class ${c} of ${id}`).toContain(`--fill: var(--class-${c});`);
      expect(body, `class ${c} of ${id}`).toContain(`--on-fill: var(--ink-${c}, var(--on-class-${c}));`);
      expect(bodyOf(`.class-${c}`), 'shapes and legend').toEqual([body]);
    }
  });

  it('has no hatch but those that are to be shown', () => {
    expect(bodyOf('.choropleth .hatch')[0]).toContain('display: none');
    expect(bodyOf('.choropleth .hatch.shown')).toEqual(['display: inline;']);
  });

  it('uses no property that palette, lines and page do not set', () => {
    const set = new Set(
      [...`${paletteStyle()};${lineStyle()};${page};${sheet}`.matchAll(/(--[\w-]+)\s*:/g)].map(
        ([, name]) => name
      )
    );
    const used = [...sheet.matchAll(/var\((--[\w-]+)\)/g)].map(([, name]) => name);
    expect(used.length).toBeGreaterThan(10);
    expect(used.filter((name) => !set.has(name))).toEqual([]);
  });
});

describe('MapLibre’s style', () => {
  const styleWith = (hatches: boolean, rings: boolean) =>
    styleOf(statesGeoJSON(topology), linesGeoJSON(topology, frame.insets), PALETTES.light, {
      hatches,
      rings
    });
  const style = styleWith(true, true);

  it('asks no address for anything: no tiles, glyphs, sprites or remote data', () => {
    expect(JSON.stringify(style)).not.toMatch(/https?:|mapbox:|"(?:glyphs|sprite|tiles|url)"/);
    expect(Object.values(style.sources).map((source) => source.type)).toEqual(['geojson', 'geojson']);
  });

  it('draws every layer from a source that is there, each under its own name', () => {
    const names = style.layers.map(({ id }) => id);
    expect(new Set(names).size).toBe(names.length);
    expect(names.indexOf(FILL), 'the outlines lie behind the shapes').toBeGreaterThan(
      names.indexOf('outline')
    );
    expect(names).toContain('outline');
    for (const layer of style.layers) {
      expect(Object.keys(style.sources), layer.id).toContain('source' in layer ? layer.source : '');
    }
  });

  it('has hatches and rings only where they are drawn, and everything else as it is with them', () => {
    for (const [hatches, rings] of [
      [false, false],
      [true, false],
      [false, true]
    ] as const)
      expect(styleWith(hatches, rings).layers).toEqual(
        style.layers.filter(({ id }) => (hatches || id !== 'hatch') && (rings || !id.startsWith('ring-')))
      );
  });

  it('takes fill, fading, hatch and ring from feature-state, so that a new measure rebuilds nothing', () => {
    const expressions = JSON.stringify(style.layers);
    for (const key of ['fill', 'faded', 'hatched', 'ringed', 'focused']) {
      expect(expressions, key).toContain(`["feature-state","${key}"]`);
    }
  });
});
