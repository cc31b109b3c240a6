import { PALETTES } from '$lib/measure/palette';
import { PAGE } from '$lib/picture/light-page';

export type Weight = 400 | 600 | 700;

/** How a text is set. Sizes and letter spacing in pixels of the card, which is often shown at less than half its size. */
export interface Type {
  readonly size: number;
  readonly weight: Weight;
  readonly fill: string;
  readonly spacing?: number;
}

export const TYPE = {
  topic: { size: 22, weight: 600, fill: PAGE.quiet },
  headline: { size: 72, weight: 700, fill: PAGE.text, spacing: -1.1 },
  longHeadline: { size: 60, weight: 700, fill: PAGE.text, spacing: -0.9 },
  sentenceHeadline: { size: 48, weight: 700, fill: PAGE.text, spacing: -0.7 },
  figure: { size: 42, weight: 700, fill: PAGE.text },
  /** Where six digits would run into their neighbors. */
  smallFigure: { size: 32, weight: 700, fill: PAGE.text },
  label: { size: 20, weight: 400, fill: PAGE.quiet },
  note: { size: 20, weight: 600, fill: PAGE.text },
  caveat: { size: 24, weight: 400, fill: PAGE.text },
  source: { size: 18, weight: 400, fill: PAGE.quiet },
  legend: { size: 18, weight: 400, fill: PALETTES.light.onRamp[0] },
  legendOnDark: { size: 18, weight: 400, fill: PALETTES.light.onRamp[4] }
} as const satisfies Record<string, Type>;
