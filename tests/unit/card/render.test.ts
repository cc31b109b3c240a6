import { beforeAll, describe, expect, it } from 'vitest';
import { atlas } from '$lib/atlas.server';
import { cardSvg, groundSvg } from '$lib/card/card-svg.server';
import { encodePng } from '$lib/card/png.server';
import { inkedBox, renderPng } from '$lib/card/render.server';
import { documentSvg, textSvg } from '$lib/card/text.server';
import { TYPE } from '$lib/card/type';
import { distance, readPng } from '../../e2e/support/png';
import { cardNamed, cards, setLines } from './cards';

const KB = 1024;
const render = (name: string) => renderPng(cardSvg(atlas, cardNamed(name).place));

describe('every card', () => {
  let files: { name: string; png: Buffer }[];
  beforeAll(() => {
    files = cards.map(({ name }) => ({ name, png: Buffer.from(render(name)) }));
  }, 120_000);

  it('is a PNG of 1200 × 630', () => {
    for (const { name, png } of files) {
      expect(png.subarray(0, 8).toString('latin1'), name).toBe('\x89PNG\r\n\x1a\n');
      expect([png.readUInt32BE(16), png.readUInt32BE(20)], name).toEqual([1200, 630]);
    }
    expect(files).toHaveLength(54);
  });

  it('weighs less than 150 KB', () => {
    expect(files.filter(({ png }) => png.length > 150 * KB).map(({ name }) => name)).toEqual([]);
  });

  it('is another picture than every other', () => {
    expect(new Set(files.map(({ png }) => png.toString('base64'))).size).toBe(54);
  });

  it('comes out the same each time', () => {
    for (const { name, png } of files.filter((_, i) => i % 18 === 0)) {
      expect(Buffer.compare(Buffer.from(render(name)), png), name).toBe(0);
    }
  });
});

describe('the text of a card', () => {
  it.each(['us', 'texas', 'district-of-columbia', 'maine', 'international'])(
    'is truly drawn for %s: resvg leaves it out in silence where a font fails',
    (name) => {
      const card = cardNamed(name);
      const withText = readPng(Buffer.from(render(name)));
      const without = readPng(Buffer.from(renderPng(documentSvg(groundSvg(atlas, card.place)))));
      for (const { text, type, box } of setLines(card)) {
        let inked = 0;
        for (let y = Math.floor(box.top); y < box.bottom; y += 1)
          for (let x = Math.floor(box.left); x < box.right; x += 1)
            if (distance(withText.at(x, y), without.at(x, y)) > 90) inked += 1;
        const share = inked / ((box.right - box.left) * (box.bottom - box.top));
        expect(share, `${type}: ${text}`).toBeGreaterThan(0.12);
      }
    },
    30_000
  );
});

it('each weight has a font of its own', () => {
  const line = { text: 'Missing-children cases', x: 0, y: 100 } as const;
  const boldness = (['caveat', 'note', 'figure'] as const).map((type) => {
    const box = inkedBox(documentSvg(textSvg({ ...line, type })));
    return box ? (box.right - box.left) / TYPE[type].size : 0;
  });
  expect(boldness).toEqual([...new Set(boldness)].sort((a, b) => a - b));
  expect(boldness).toHaveLength(3);
});

describe('the PNG encoder', () => {
  it('keeps every pixel, whatever its colour', () => {
    const [width, height] = [7, 5];
    const pixels = Uint8Array.from({ length: width * height * 4 }, (_, i) =>
      i % 4 === 3 ? 255 : (i * 89) % 256
    );
    const picture = readPng(Buffer.from(encodePng(pixels, width, height)));
    expect([picture.width, picture.height]).toEqual([width, height]);
    for (let y = 0; y < height; y += 1)
      for (let x = 0; x < width; x += 1) {
        const at = (y * width + x) * 4;
        expect(picture.at(x, y)).toEqual([...pixels.subarray(at, at + 3)]);
      }
  });
});
