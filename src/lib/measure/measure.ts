/** Which cases shade the map. */
export const METRICS = ['total', 'active', 'resolved'] as const;
export type Metric = (typeof METRICS)[number];

/** Cases as counted, or per 100,000 residents under 18. */
export const SCALES = ['count', 'rate'] as const;
export type Scale = (typeof SCALES)[number];

export type MeasureId = `${Metric}-${Scale}`;

/** Class of a place, lightest to darkest in the light theme; there are always five. */
export const CLASSES = [0, 1, 2, 3, 4] as const;
export type Class = (typeof CLASSES)[number];

/** What a measure says of a place or of the nation. */
export interface Figure {
  /** Cases, or cases per 100,000 residents under 18 to one decimal: the value that is shown is the value that is classed. */
  readonly value: number;
  /** Exact 95% Poisson limits of a rate, to one decimal; `null` for a count, which is what was published. */
  readonly interval: readonly [low: number, high: number] | null;
  /** A rate made from fewer than 20 cases. */
  readonly unstable: boolean;
}

/** What a measure says of one place. */
export interface Cell extends Figure {
  readonly class: Class;
  /** Where the value stands on the legend's strip, 0 to 1: each class takes a fifth of it. */
  readonly position: number;
}

/** A metric on a scale: the one object that map, legend, list, panel and table read. */
export interface Measure {
  readonly metric: Metric;
  readonly scale: Scale;
  /** Lower limits of classes 1 to 4; a class holds its lower limit and not its upper one. */
  readonly breaks: readonly [number, number, number, number];
  /** The largest value of any place. */
  readonly max: number;
  /** By slug. International has no denominator and so no cell in a rate. */
  readonly cells: Readonly<Record<string, Cell>>;
  /** The same figure for the nation; a rate leaves out International on both sides of the division. */
  readonly national: Figure;
}

export type Measures = Readonly<Record<MeasureId, Measure>>;

export const measureId = (metric: Metric, scale: Scale): MeasureId => `${metric}-${scale}`;

export const MEASURE_IDS: readonly MeasureId[] = METRICS.flatMap((metric) =>
  SCALES.map((scale) => measureId(metric, scale))
);

/** The measure of every page as it is sent. */
export const SENT = measureId('total', 'count');

/** Residents under 18 that a rate is for. */
export const PER = 100_000;

/** Fewer cases than this make a rate unstable (the rule of CDC's WISQARS for annotated state maps). */
export const STABLE_FROM = 20;

/** Slugs of the places in each class of a measure. */
export function membersByClass(measure: Measure): readonly (readonly string[])[] {
  return CLASSES.map((c) => Object.keys(measure.cells).filter((slug) => measure.cells[slug]?.class === c));
}

/**
 * The classes that a place has in all measures, as CSS class names: `total-count-3 active-rate-1 …`, and
 * `active-rate-unstable` where its rate is. With the chosen measure's id on an ancestor the style sheet colours
 * whatever carries them: shapes, labels, swatches.
 */
export function classNames(measures: Measures, slug: string): string {
  return MEASURE_IDS.flatMap((id) => {
    const cell = measures[id].cells[slug];
    if (!cell) return [];
    return cell.unstable ? [`${id}-${cell.class}`, `${id}-unstable`] : [`${id}-${cell.class}`];
  }).join(' ');
}
