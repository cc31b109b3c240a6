/** Line widths in CSS pixels, the same in the SVG (its style sheet takes them from `lineStyle`) and in MapLibre. */
export const LINE = { outline: 1.8, border: 0.8, ringPaper: 5, ringInk: 2.2 } as const;

/** Length of the dashes, and of the gaps between them, in widths of their line, on the ring where the keyboard is. */
export const DASH = 2;

export const FADED = 0.22;

/** The line widths as custom properties for a style attribute. */
export const lineStyle = (): string =>
  [
    ...Object.entries(LINE).map(([name, width]) => `--line-${name}:${width}px`),
    `--dash:${DASH * LINE.ringInk}px`,
    `--faded:${FADED}`
  ].join(';');
