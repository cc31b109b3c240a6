import { scaleQuantile } from 'd3-scale';
import { CLASSES } from './measure';

/** Mantissas of limits that people read easily, and what each group costs against an uneven class. */
const READABLE: readonly { readonly mantissas: readonly number[]; readonly cost: number }[] = [
  { mantissas: [1, 2, 5], cost: 0 },
  { mantissas: [1.5, 2.5, 3, 4, 6, 8], cost: 0.5 },
  { mantissas: [1.2, 1.8, 3.5, 4.5, 7, 9], cost: 1 }
];

/** Where values lie so close together that no limit like these parts them: the quintile itself, in so many digits. */
const EXACT = [
  { digits: 3, cost: 20 },
  { digits: 4, cost: 40 }
];

/** How far, as a share of the quintile, its rounded limit may lie. */
const REACH = 0.15;

interface Limit {
  readonly value: number;
  readonly cost: number;
}

function limitsNear(quintile: number): Limit[] {
  const magnitude = Math.floor(Math.log10(quintile));
  return [magnitude, magnitude + 1]
    .flatMap((power) =>
      READABLE.flatMap(({ mantissas, cost }) =>
        mantissas.map((mantissa) => ({ value: Number((mantissa * 10 ** power).toPrecision(2)), cost }))
      )
    )
    .filter(({ value }) => Math.abs(value / quintile - 1) <= REACH)
    .concat(EXACT.map(({ digits, cost }) => ({ value: Number(quintile.toPrecision(digits)), cost })));
}

/** Places in each class, given the lower limits of classes 1 to 4. */
export function countByClass(values: readonly number[], breaks: readonly number[]): number[] {
  return CLASSES.map(
    (c) =>
      values.filter((value) => value >= (breaks[c - 1] ?? -Infinity) && value < (breaks[c] ?? Infinity))
        .length
  );
}

/**
 * Lower limits of classes 1 to 4: the quintiles, each moved to a readable number near it, such that the classes stay
 * as even as they can for limits that are as round as they can.
 * @throws when no readable limits keep all five classes filled
 */
export function readableBreaks(values: readonly number[]): [number, number, number, number] {
  const quintiles = scaleQuantile<number>().domain(values).range(CLASSES).quantiles();
  const choices = quintiles.map(limitsNear);
  const even = values.length / CLASSES.length;
  const price = (limits: readonly Limit[]): number => {
    const counts = countByClass(
      values,
      limits.map(({ value }) => value)
    );
    if (Math.min(...counts) === 0) return Infinity;
    const unevenness = counts.reduce((sum, count) => sum + Math.abs(count - even), 0);
    return unevenness + limits.reduce((sum, { cost }) => sum + cost, 0);
  };
  const combinations = choices.reduce<Limit[][]>(
    (heads, tails) => heads.flatMap((head) => tails.map((tail) => [...head, tail])),
    [[]]
  );
  const best = combinations.reduce((a, b) => (price(b) < price(a) ? b : a), combinations[0] ?? []);
  const [a, b, c, d] = best.map(({ value }) => value);
  if (a === undefined || b === undefined || c === undefined || d === undefined || price(best) === Infinity) {
    throw new Error(`breaks: no readable limits near ${quintiles.join(', ')} keep all five classes filled`);
  }
  return [a, b, c, d];
}
