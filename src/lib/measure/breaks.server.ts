import { scaleQuantile } from 'd3-scale';
import { CLASSES } from './measure';

/** Mantissas that people read easily, from the coarsest to the finest set. */
const READABLE = [
  [1, 2, 5, 10],
  [1, 1.5, 2, 3, 4, 5, 6, 8, 10],
  [1, 1.2, 1.5, 1.8, 2, 2.5, 3, 3.5, 4, 4.5, 5, 6, 7, 8, 9, 10]
] as const;

function roundTo(mantissas: readonly number[], value: number): number {
  const magnitude = 10 ** Math.floor(Math.log10(value));
  const nearest = mantissas.reduce((a, b) =>
    Math.abs(b - value / magnitude) < Math.abs(a - value / magnitude) ? b : a
  );
  return Number((nearest * magnitude).toPrecision(2));
}

/** Places in each class, given the lower limits of classes 1 to 4. */
export function countByClass(values: readonly number[], breaks: readonly number[]): number[] {
  return CLASSES.map(
    (c) =>
      values.filter((value) => value >= (breaks[c - 1] ?? -Infinity) && value < (breaks[c] ?? Infinity))
        .length
  );
}

/** Fewest places a class may hold, as a share of an even fifth, before a finer rounding is tried. */
const EVENNESS = 0.75;

/**
 * Lower limits of classes 1 to 4: the quintiles, rounded as coarsely as leaves every class with at least three quarters
 * of its fifth of the places.
 * @throws when even the finest rounding leaves a class empty
 */
export function readableBreaks(values: readonly number[]): [number, number, number, number] {
  const quintiles = scaleQuantile<number>().domain(values).range(CLASSES).quantiles();
  const candidates = READABLE.map((mantissas) => quintiles.map((value) => roundTo(mantissas, value)));
  const least = (breaks: readonly number[]) => Math.min(...countByClass(values, breaks));
  const even = (EVENNESS * values.length) / CLASSES.length;
  const chosen = candidates.find((breaks) => least(breaks) >= even) ?? candidates.at(-1);
  const [a, b, c, d] = chosen ?? [];
  if (a === undefined || b === undefined || c === undefined || d === undefined || least([a, b, c, d]) === 0) {
    throw new Error(`breaks: no readable limits near ${quintiles.join(', ')} keep all five classes filled`);
  }
  return [a, b, c, d];
}
