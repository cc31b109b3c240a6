import { createRequire } from 'node:module';
import { Resvg, type ResvgRenderOptions } from '@resvg/resvg-js';
import { encodePng } from './png.server';

const { resolve } = createRequire(import.meta.url);
const font = (file: string) => resolve(`@expo-google-fonts/public-sans/${file}.ttf`);

/** One real file for each weight: resvg draws no text, and says nothing, where it cannot read a font. */
const OPTIONS: ResvgRenderOptions = {
  font: {
    fontFiles: [
      '400Regular/PublicSans_400Regular',
      '600SemiBold/PublicSans_600SemiBold',
      '700Bold/PublicSans_700Bold'
    ].map(font),
    loadSystemFonts: false,
    defaultFontFamily: 'Public Sans'
  }
};

/** An opaque SVG as PNG, in the SVG's own size. The same SVG always gives the same bytes. */
export function renderPng(svg: string): Uint8Array<ArrayBuffer> {
  const { pixels, width, height } = new Resvg(svg, OPTIONS).render();
  return encodePng(pixels, width, height);
}

/** The box that is inked by what the SVG holds, in its units; `null` where it draws nothing. */
export function inkedBox(svg: string): { left: number; top: number; right: number; bottom: number } | null {
  const box = new Resvg(svg, OPTIONS).getBBox();
  return box ? { left: box.x, top: box.y, right: box.x + box.width, bottom: box.y + box.height } : null;
}
