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

/** How many different values on either side of a quintile may be a limit where nothing else parts the classes. */
const NEARBY = 3;

/** Where many values are the same, as 0 often is: the values nearest to the quintile, each a limit by itself. */
function valuesNear(quintile: number, different: readonly number[]): Limit[] {
  const at = Math.max(
    0,
    different.findIndex((value) => value >= quintile)
  );
  const from = Math.max(0, Math.min(at - NEARBY, different.length - 2 * NEARBY));
  return different
    .slice(from, from + 2 * NEARBY)
    .map((value, i) => ({ value, cost: Math.abs(from + i - at) }));
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
 * @throws where fewer than five different values cannot fill five classes
 */
export function readableBreaks(values: readonly number[]): [number, number, number, number] {
  const quintiles = scaleQuantile<number>().domain(values).range(CLASSES).quantiles();
  const [least = 0, ...others] = [...new Set(values)].sort((a, b) => a - b);
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
  const isWhole = values.every(Number.isInteger);
  const bestOf = (choices: readonly (readonly Limit[])[]): readonly Limit[] | null => {
    const combinations = choices.reduce<Limit[][]>(
      (heads, tails) =>
        heads.flatMap((head) =>
          tails.filter(({ value }) => !isWhole || Number.isInteger(value)).map((tail) => [...head, tail])
        ),
      [[]]
    );
    const [first, ...rest] = combinations;
    const best = first && rest.reduce((a, b) => (price(b) < price(a) ? b : a), first);
    return !best || price(best) === Infinity ? null : best;
  };
  // No limit lies at the least value, where a fifth of the places or more may stand: nothing would be under it.
  const aboveLeast = quintiles.map((quintile) => (quintile > least ? quintile : (others[0] ?? NaN)));
  const limits =
    others.length < quintiles.length
      ? null
      : (bestOf(aboveLeast.map(limitsNear)) ??
        bestOf(quintiles.map((quintile) => valuesNear(quintile, others))));
  const [a, b, c, d] = (limits ?? []).map(({ value }) => value);
  if (a === undefined || b === undefined || c === undefined || d === undefined)
    throw new Error(`too few different values to fill five classes: ${[least, ...others].join(', ')}`);
  return [a, b, c, d];
}
