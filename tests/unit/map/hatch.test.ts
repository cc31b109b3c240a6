import { describe, expect, it } from 'vitest';
import { toMapLibreZoom } from '$lib/frame/mercator';
import { HATCH_OPACITY, HATCH_STEP } from '$lib/map/hatch';
import { hatchImage } from '$lib/map/hatch-image';
import { PALETTES, type Scheme } from '$lib/measure/palette';

const SCHEMES: readonly Scheme[] = ['light', 'dark'];
const WIDTHS = [320, 480, 712, 975, 1280, 1920];

interface Pixel {
  readonly color: string;
  readonly alpha: number;
}

function pixelsOf({ width, height, data }: { width: number; height: number; data: Uint8Array }): Pixel[][] {
  return Array.from({ length: height }, (_, y) =>
    Array.from({ length: width }, (_, x) => {
      const [r = 0, g = 0, b = 0, alpha = 0] = data.subarray((y * width + x) * 4, (y * width + x) * 4 + 4);
      return { color: `#${[r, g, b].map((v) => v.toString(16).padStart(2, '0')).join('')}`, alpha };
    })
  );
}

describe.each(SCHEMES)('the hatch of the %s scheme', (scheme) => {
  const palette = PALETTES[scheme];
  const { image } = hatchImage(palette, toMapLibreZoom(1, 800));
  const rows = pixelsOf(image);
  const all = rows.flat();

  it('is a square tile of four bytes a pixel', () => {
    expect(image.width).toBe(image.height);
    expect(image.data).toHaveLength(image.width * image.height * 4);
  });

  it('has both its tones, and no other colour that shows', () => {
    const seen = new Set(all.filter(({ alpha }) => alpha > 0).map(({ color }) => color));
    expect([...seen].sort()).toEqual([palette.ink, palette.paper].sort());
    for (const tone of [palette.ink, palette.paper]) {
      const strongest = Math.max(...all.filter(({ color }) => color === tone).map(({ alpha }) => alpha));
      expect(strongest / 255, tone).toBeCloseTo(HATCH_OPACITY, 2);
    }
  });

  it('lets the class’s colour through between the stripes: most of the tile is clear', () => {
    const clear = all.filter(({ alpha }) => alpha === 0).length / all.length;
    expect(clear).toBeGreaterThan(0.5);
    expect(clear).toBeLessThan(0.9);
  });

  it('goes on without a seam: every stripe runs on diagonally across the tile’s edges', () => {
    const size = image.width;
    const breaks = rows.flatMap((row, y) =>
      row.flatMap((pixel, x) => {
        const next = rows[(y + 1) % size]?.[(x + size - 1) % size];
        return next?.color === pixel.color && next.alpha === pixel.alpha ? [] : [`${x}, ${y}`];
      })
    );
    expect(breaks).toEqual([]);
  });

  it('gives both sides of a stripe the same weight', () => {
    const weight = (tone: string) =>
      all.reduce((sum, { color, alpha }) => sum + (color === tone ? alpha : 0), 0);
    const [ink, paper] = [weight(palette.ink), weight(palette.paper)];
    expect(Math.abs(ink - paper) / (ink + paper)).toBeLessThan(0.15);
  });
});

describe('the hatch on a map', () => {
  it.each(WIDTHS)('%i pixels wide has the step of the page’s own when MapLibre takes over', (width) => {
    const zoom = toMapLibreZoom(1, width);
    const { image, pixelRatio } = hatchImage(PALETTES.light, zoom);
    // MapLibre draws a pattern larger by the fraction of its zoom.
    const drawn = (image.width / pixelRatio) * 2 ** (zoom - Math.floor(zoom));
    expect(drawn).toBeCloseTo(HATCH_STEP, 6);
  });
});
