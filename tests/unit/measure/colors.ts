type Triple = readonly [number, number, number];

const toLinear = (v: number) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);

/** `#rrggbb` in linear light, each 0 to 1. */
export function linear(hex: string): Triple {
  if (!/^#[0-9a-f]{6}$/.test(hex)) throw new Error(`${hex} is not a colour of six hexadecimal digits`);
  const channel = (at: number) => toLinear(parseInt(hex.slice(at, at + 2), 16) / 255);
  return [channel(1), channel(3), channel(5)];
}

const dot = ([a, b, c]: Triple, [x, y, z]: Triple) => a * x + b * y + c * z;
const luminance = (rgb: Triple) => dot([0.2126, 0.7152, 0.0722], rgb);

/** WCAG 2 contrast, 1 to 21. */
export function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(linear(a)), luminance(linear(b))].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

/** Contrast of a colour laid over another, at an opacity, with the one below. */
export function contrastOver(top: string, opacity: number, below: string): number {
  const mix = (at: number) => {
    const channel = (hex: string) => parseInt(hex.slice(at, at + 2), 16);
    const value = Math.round(channel(top) * opacity + channel(below) * (1 - opacity));
    return value.toString(16).padStart(2, '0');
  };
  return contrast(`#${mix(1)}${mix(3)}${mix(5)}`, below);
}

const f = (t: number) => (t > (6 / 29) ** 3 ? Math.cbrt(t) : t / (3 * (6 / 29) ** 2) + 4 / 29);

/** CIE L*: 0 black, 100 white; a greyscale print keeps this and nothing else. */
export const lightness = (hex: string): number => 116 * f(luminance(linear(hex))) - 16;

/** CIE L*a*b* of a colour in linear light (sRGB primaries, D65). */
function lab(rgb: Triple): Triple {
  const x = f(dot([0.4124, 0.3576, 0.1805], rgb) / 0.95047);
  const y = f(dot([0.2126, 0.7152, 0.0722], rgb));
  const z = f(dot([0.0193, 0.1192, 0.9505], rgb) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** Colour vision as simulated by Machado, Oliveira and Fernandes 2009 at full severity, in linear light. */
export const VISIONS: Readonly<Record<string, readonly [Triple, Triple, Triple]>> = {
  'full colour vision': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1]
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998]
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881]
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039]
  ],
  'no colour vision': [
    [0.2126, 0.7152, 0.0722],
    [0.2126, 0.7152, 0.0722],
    [0.2126, 0.7152, 0.0722]
  ]
};

/** CIE ΔE*76 between two colours as this vision sees them; about 2.3 is just noticeable side by side. */
export function difference(a: string, b: string, vision: readonly [Triple, Triple, Triple]): number {
  const seen = (hex: string) => {
    const rgb = linear(hex);
    const clamp = (row: Triple) => Math.min(1, Math.max(0, dot(row, rgb)));
    return lab([clamp(vision[0]), clamp(vision[1]), clamp(vision[2])]);
  };
  const [[l1, a1, b1], [l2, a2, b2]] = [seen(a), seen(b)];
  return Math.hypot(l1 - l2, a1 - a2, b1 - b2);
}
