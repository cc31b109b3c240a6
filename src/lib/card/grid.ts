import { FRAME } from '$lib/frame/planar';
import { CARD_SIZE } from '$lib/share/addresses';

const MARGIN = 48;
const RIGHT = CARD_SIZE.width - MARGIN;
const MAP_LEFT = 552;
const BAND = 466;

/** Where things stand on a card, in pixels. */
export const GRID = {
  left: MARGIN,
  right: RIGHT,
  /** The figures stand in three columns at the left of the map, which no text goes beyond. */
  columns: [MARGIN, MARGIN + 164, MARGIN + 328],
  columnsRight: 520,
  /** The line between counts and rate. */
  rule: 330,
  /** `scale` is in pixels per frame unit. */
  map: { left: MAP_LEFT, top: 26, scale: (RIGHT - MAP_LEFT) / FRAME.width },
  legend: { left: MAP_LEFT, right: RIGHT, top: 414, height: 30 },
  /** Caveat and source stand on a band across the card's foot. */
  band: BAND
} as const;

/** Baselines of the first line of each text, in pixels from the card's top. */
export const BASELINE = {
  topic: 66,
  headline: 138,
  longHeadline: 128,
  sentenceHeadline: 122,
  count: 274,
  countLabel: 302,
  rate: 382,
  rateText: 367,
  legend: 435,
  caveat: BAND + 42,
  source: BAND + 111
} as const;

/** From one baseline to the next. */
export const LEADING = { longHeadline: 62, sentenceHeadline: 54, label: 27, caveat: 33, source: 25 } as const;
