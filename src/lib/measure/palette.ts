/**
 * The colours of the map, for a light and a dark page. One blue-violet ramp each, even steps of lightness, so that
 * it holds in greyscale and for colour-blind readers; on a dark page more cases are lighter, not darker.
 */
export type Scheme = 'light' | 'dark';

export interface Palette {
  /** Fill of classes 0 to 4. */
  readonly ramp: readonly [string, string, string, string, string];
  /** Text on each class, at least 4.5:1. */
  readonly onRamp: readonly [string, string, string, string, string];
  /** Border between places, outline of the country, frames of the insets. */
  readonly border: string;
  readonly outline: string;
  /** The two tones of ring and hatch: one of them stands out on any class. */
  readonly ink: string;
  readonly paper: string;
}

export const PALETTES: Readonly<Record<Scheme, Palette>> = {
  light: {
    ramp: ['#dfe3f3', '#b0bbe3', '#7d8ed0', '#4d5db3', '#272e83'],
    onRamp: ['#10132a', '#10132a', '#10132a', '#ffffff', '#ffffff'],
    border: '#ffffff',
    outline: '#747a96',
    ink: '#10132a',
    paper: '#ffffff'
  },
  dark: {
    ramp: ['#2a2f52', '#434d88', '#7181c5', '#a0aee2', '#d5dcfb'],
    onRamp: ['#ffffff', '#ffffff', '#0b0d18', '#0b0d18', '#0b0d18'],
    border: '#12141f',
    outline: '#7d84a3',
    ink: '#0b0d18',
    paper: '#ffffff'
  }
};

/** The palettes as custom properties for a style attribute; the page's colour scheme chooses between them. */
export function paletteStyle(): string {
  const both = (pick: (palette: Palette) => string) =>
    `light-dark(${pick(PALETTES.light)},${pick(PALETTES.dark)})`;
  const ramp = PALETTES.light.ramp.flatMap((_, c) => [
    `--class-${c}:${both((palette) => palette.ramp[c] ?? '')}`,
    `--on-class-${c}:${both((palette) => palette.onRamp[c] ?? '')}`
  ]);
  const others = (['border', 'outline', 'ink', 'paper'] as const).map(
    (name) => `--map-${name}:${both((palette) => palette[name])}`
  );
  return [...ramp, ...others].join(';');
}
