import { CLASSES, type Measure } from '$lib/measure/measure';
import { PALETTES } from '$lib/measure/palette';
import { legendWords } from '$lib/words/card';
import { BASELINE, GRID } from './grid';
import { widthOf, type Line } from './text.server';

const { ramp, outline } = PALETTES.light;
const { left: LEFT, right: RIGHT, top, height } = GRID.legend;

interface Bar {
  /** In whole pixels, so that no edge is blurred. */
  readonly left: number;
  readonly right: number;
  readonly label: Line;
  readonly fill: string;
}

/** The five classes side by side, each with room for its words and as much air as the others. */
export function legendBars(measure: Measure): Bar[] {
  const words = CLASSES.map((c) => legendWords(measure, c));
  const widths = words.map((text) => widthOf(text, 'legend'));
  const before = (c: number) => widths.slice(0, c).reduce((sum, width) => sum + width, 0);
  const air = (RIGHT - LEFT - before(CLASSES.length)) / CLASSES.length;
  const edge = (c: number) => Math.round(LEFT + before(c) + air * c);
  return CLASSES.map((c) => {
    const [left, right] = [edge(c), edge(c + 1)];
    const type = c < 3 ? 'legend' : 'legendOnDark';
    return {
      left,
      right,
      fill: ramp[c],
      label: { text: words[c] ?? '', type, x: (left + right) / 2, y: BASELINE.legend, centered: true }
    };
  });
}

/** The legend without its words. */
export function legendSvg(measure: Measure): string {
  const bars = legendBars(measure).map(
    ({ left, right, fill }) =>
      `<rect x="${left}" y="${top}" width="${right - left}" height="${height}" fill="${fill}"/>`
  );
  const frame = `<rect x="${LEFT + 0.5}" y="${top + 0.5}" width="${RIGHT - LEFT - 1}" height="${height - 1}" fill="none" stroke="${outline}"/>`;
  return bars.join('') + frame;
}
