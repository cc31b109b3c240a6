/** How wide a text is when it is set, in pixels. */
export type WidthOf = (text: string) => number;

/**
 * Breaks a text at its spaces into lines that are no wider than `width`. A word that is wider by itself keeps a line to
 * itself, and overflows.
 */
export function wrap(text: string, width: number, widthOf: WidthOf): string[] {
  return text.split(' ').reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    const longer = `${last} ${word}`;
    if (last === undefined || widthOf(longer) > width) return [...lines, word];
    return [...lines.slice(0, -1), longer];
  }, []);
}

/** Like `wrap`, in as few lines, but of even width: none is left with a word or two. */
export function wrapEvenly(text: string, width: number, widthOf: WidthOf): string[] {
  const { length } = wrap(text, width, widthOf);
  let [tooNarrow, best] = [0, width];
  while (best - tooNarrow > 4) {
    const middle = (tooNarrow + best) / 2;
    const lines = wrap(text, middle, widthOf);
    if (lines.length > length || lines.some((line) => widthOf(line) > middle)) tooNarrow = middle;
    else best = middle;
  }
  return wrap(text, best, widthOf);
}
