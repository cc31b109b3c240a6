/** How a browser measures, fetches and draws what a picture is made of. */
import { PATIENCE } from '$lib/site/waits';
import type { WidthOf } from './view-svg';

/** Pixels of the PNG to one of the SVG. */
const DENSITY = 2;

function context(width = 1, height = 1): CanvasRenderingContext2D {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  const drawn = canvas.getContext('2d');
  if (!drawn) throw new Error('this browser gives no canvas to draw on');
  return drawn;
}

/** @throws when the file cannot be fetched, or not in time */
export async function fetched(address: string): Promise<Blob> {
  const response = await fetch(address, { signal: AbortSignal.timeout(PATIENCE) });
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return response.blob();
}

/** What the picture's font is called in the page, which sets nothing else in it. */
const FAMILY = 'Picture';

/**
 * Measures as this browser sets a text in the picture's font; on a phone, or a slow line, the page's own is another.
 * @param font its file
 * @throws when it is no font
 */
export async function measuring(font: Blob): Promise<WidthOf> {
  if (![...document.fonts].some(({ family }) => family === FAMILY))
    document.fonts.add(await new FontFace(FAMILY, await font.arrayBuffer(), { weight: '100 900' }).load());
  const canvas = context();
  return (text, { size, weight }) => {
    canvas.font = `${weight} ${size}px ${FAMILY}`;
    return canvas.measureText(text).width;
  };
}

/** A file as a data: address, to be part of a document that loads nothing. */
export const dataAddress = (file: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error ?? new Error('a file could not be read'));
    reader.readAsDataURL(file);
  });

/** Red, green, blue and opacity of a colour that no browser puts in the place of what it does not tell. */
const KNOWN = [51, 102, 153, 255] as const;

/** How far a channel may be off: some browsers alter what is read a little, which nobody sees. */
const SLIGHT = 8;

/** Whether a page may read what it draws: browsers that resist fingerprinting (Tor’s, LibreWolf) give noise instead. */
function isLegible(): boolean {
  const canvas = context(4, 4);
  canvas.fillStyle = `rgb(${KNOWN.slice(0, 3).join(' ')})`;
  canvas.fillRect(0, 0, 4, 4);
  const { data } = canvas.getImageData(0, 0, 4, 4);
  return data.every((channel, at) => Math.abs(channel - (KNOWN[at % 4] ?? 0)) < SLIGHT);
}

/**
 * The same picture as PNG, twice as fine as the SVG's own size, or `null` where the browser tells no page what it draws.
 * @throws when the browser cannot draw it
 */
export async function pngOf(svg: Blob, width: number, height: number): Promise<Blob | null> {
  if (!isLegible()) return null;
  const address = URL.createObjectURL(svg);
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = context(width * DENSITY, height * DENSITY);
    canvas.drawImage(image, 0, 0, width * DENSITY, height * DENSITY);
    return await new Promise((resolve, reject) =>
      canvas.canvas.toBlob(
        (blob) => (blob ? resolve(blob) : reject(new Error('no PNG came of it'))),
        'image/png'
      )
    );
  } finally {
    URL.revokeObjectURL(address);
  }
}
