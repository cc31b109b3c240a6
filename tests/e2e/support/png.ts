/** Reads screenshots: PNG as Chromium writes it, 8 bits a channel, RGB or RGBA, not interlaced. */
import { inflateSync } from 'node:zlib';

export type Rgb = readonly [red: number, green: number, blue: number];

export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly at: (x: number, y: number) => Rgb;
}

const HEADER = 8;

function paeth(left: number, up: number, corner: number): number {
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}

/** What each filter of the PNG specification adds to a byte, from the bytes at its left, above and in the corner. */
const FILTERS: readonly ((left: number, up: number, corner: number) => number)[] = [
  () => 0,
  (left) => left,
  (_, up) => up,
  (left, up) => (left + up) >> 1,
  paeth
];

export function readPng(file: Buffer): Picture {
  const parts: Buffer[] = [];
  for (let at = HEADER; at < file.length; at += file.readUInt32BE(at) + 12) {
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(file.subarray(at + 8, at + 8 + file.readUInt32BE(at)));
  }
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)];
  const channels = file[25] === 6 ? 4 : 3;
  const raw = inflateSync(Buffer.concat(parts));
  const stride = width * channels;
  const pixels = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y += 1) {
    const filter = FILTERS[raw[y * (stride + 1)] ?? 0];
    if (!filter) throw new Error('not a PNG of the kind that Chromium writes');
    for (let i = 0; i < stride; i += 1) {
      const here = y * stride + i;
      const left = i < channels ? 0 : (pixels[here - channels] ?? 0);
      const up = y === 0 ? 0 : (pixels[here - stride] ?? 0);
      const corner = y === 0 || i < channels ? 0 : (pixels[here - stride - channels] ?? 0);
      pixels[here] = (raw[y * (stride + 1) + 1 + i] ?? 0) + filter(left, up, corner);
    }
  }
  const at = (x: number, y: number): Rgb => {
    const here = (Math.round(y) * width + Math.round(x)) * channels;
    return [pixels[here] ?? 0, pixels[here + 1] ?? 0, pixels[here + 2] ?? 0];
  };
  return { width, height, at };
}

/** The largest difference of any channel, 0 to 255. */
export const distance = (a: Rgb, b: Rgb): number =>
  Math.max(...a.map((value, i) => Math.abs(value - (b[i] ?? 0))));

/** Side, in pixels, of the squares whose mean colours are compared: two renderers soften an edge in different ways. */
const SQUARE = 5;

/** A mean that is further off than this is another colour, not another softening. */
const CLEARLY = 24;

function mean({ at }: Picture, left: number, top: number): Rgb {
  const sum = [0, 0, 0] as [number, number, number];
  for (let y = top; y < top + SQUARE; y += 1)
    for (let x = left; x < left + SQUARE; x += 1)
      at(x, y).forEach((value, i) => (sum[i as 0 | 1 | 2] += value));
  return [sum[0] / SQUARE ** 2, sum[1] / SQUARE ** 2, sum[2] / SQUARE ** 2];
}

/**
 * The share of two pictures of the same size that differs clearly.
 * @param shift compares with what is so many pixels further right in the second: how sharply the comparison sees
 */
export function differingShare(a: Picture, b: Picture, shift = 0): number {
  if (a.width !== b.width || a.height !== b.height) return 1;
  let [all, differing] = [0, 0];
  for (let y = 0; y + SQUARE <= a.height; y += SQUARE)
    for (let x = 0; x + SQUARE + shift <= a.width; x += SQUARE) {
      all += 1;
      if (distance(mean(a, x, y), mean(b, x + shift, y)) > CLEARLY) differing += 1;
    }
  return differing / all;
}

/** `rgb(77, 93, 179)` as the browser computes it. */
export function parseRgb(text: string): Rgb {
  const [red, green, blue] = (text.match(/\d+/g) ?? []).map(Number);
  if (red === undefined || green === undefined || blue === undefined) throw new Error(`no colour: “${text}”`);
  return [red, green, blue];
}
