import { describe, expect, it } from 'vitest';
import { HATCH_OPACITY } from '$lib/map/hatch';
import { CLASSES } from '$lib/measure/measure';
import { PALETTES, paletteStyle, type Scheme } from '$lib/measure/palette';
import { contrast, contrastOver, difference, lightness, linear, VISIONS } from './colors';

const SCHEMES: readonly Scheme[] = ['light', 'dark'];

/** Least difference between neighbouring classes: several times what is just noticeable (about 2.3, or 1 in L*). */
const APART = 15;
const APART_IN_GREY = 10;
const TEXT = 4.5;
const GRAPHIC = 3;

describe.each(SCHEMES)('the ramp of the %s scheme', (scheme) => {
  const palette = PALETTES[scheme];
  const classes = CLASSES.map((c) => ({ c, fill: palette.ramp[c], text: palette.onRamp[c] }));
  const pairs = classes.flatMap((a) =>
    classes.filter((b) => b.c > a.c).map((b) => ({ a, b, steps: b.c - a.c }))
  );

  it(`gets ${scheme === 'dark' ? 'lighter' : 'darker'} from class to class, by steps that survive greyscale`, () => {
    const direction = scheme === 'dark' ? 1 : -1;
    for (const { a, b, steps } of pairs) {
      const rise = (lightness(b.fill) - lightness(a.fill)) * direction;
      expect(rise, `class ${a.c} to class ${b.c}`).toBeGreaterThanOrEqual(APART_IN_GREY * steps);
    }
  });

  it('takes steps of lightness of about the same size', () => {
    const steps = pairs
      .filter((pair) => pair.steps === 1)
      .map(({ a, b }) => Math.abs(lightness(b.fill) - lightness(a.fill)));
    expect(Math.max(...steps) / Math.min(...steps), steps.join(', ')).toBeLessThan(1.6);
  });

  it.each(Object.keys(VISIONS).filter((name) => name !== 'no colour vision'))(
    'tells every two classes apart under %s',
    (name) => {
      const vision = VISIONS[name];
      if (!vision) throw new Error(`${name} is unknown`);
      const close = pairs.filter(({ a, b, steps }) => difference(a.fill, b.fill, vision) < APART * steps);
      expect(
        close.map(({ a, b }) => `classes ${a.c} and ${b.c}: ${difference(a.fill, b.fill, vision).toFixed(1)}`)
      ).toEqual([]);
    }
  );

  it('stays blue to violet: no alarm red, at any class', () => {
    const red = classes.filter(({ fill }) => {
      const [r, g, b] = linear(fill);
      return !(b > r && b > g);
    });
    expect(red.map(({ c, fill }) => `class ${c}: ${fill}`)).toEqual([]);
  });

  it('has readable text on every class', () => {
    const poor = classes.filter(({ fill, text }) => contrast(fill, text) < TEXT);
    expect(poor.map(({ c, fill, text }) => `class ${c}: ${contrast(fill, text).toFixed(2)}:1`)).toEqual([]);
  });

  it('has a ring of which one tone stands out on every class, and the two tones from each other', () => {
    for (const { c, fill } of classes) {
      const best = Math.max(contrast(palette.ink, fill), contrast(palette.paper, fill));
      expect(best, `ring on class ${c}`).toBeGreaterThanOrEqual(GRAPHIC);
    }
    expect(contrast(palette.ink, palette.paper)).toBeGreaterThanOrEqual(TEXT);
  });

  it('has a hatch of which one tone shows on every class', () => {
    for (const { c, fill } of classes) {
      const seen = [palette.ink, palette.paper].map((tone) => contrastOver(tone, HATCH_OPACITY, fill));
      expect(Math.max(...seen), `hatch on class ${c}`).toBeGreaterThanOrEqual(GRAPHIC);
    }
  });
});

describe('the palette as custom properties', () => {
  const properties = new Map(
    paletteStyle()
      .split(';')
      .map((declaration): [string, string] => {
        const [name = '', value = ''] = declaration.split(':');
        return [name, value];
      })
  );

  it('has fill and text of all five classes and the map’s other colours, and nothing else', () => {
    expect([...properties.keys()].sort()).toEqual(
      [
        ...CLASSES.flatMap((c) => [`--class-${c}`, `--on-class-${c}`]),
        ...['border', 'outline', 'ink', 'paper'].map((name) => `--map-${name}`)
      ].sort()
    );
  });

  it('gives each the colour of the light and of the dark scheme', () => {
    const { light, dark } = PALETTES;
    for (const c of CLASSES) {
      expect(properties.get(`--class-${c}`)).toBe(`light-dark(${light.ramp[c]},${dark.ramp[c]})`);
      expect(properties.get(`--on-class-${c}`)).toBe(`light-dark(${light.onRamp[c]},${dark.onRamp[c]})`);
    }
    for (const name of ['border', 'outline', 'ink', 'paper'] as const) {
      expect(properties.get(`--map-${name}`)).toBe(`light-dark(${light[name]},${dark[name]})`);
    }
  });
});
