import { readFileSync } from 'node:fs';
import type { Metric } from '$lib/measure/measure';
import { defined } from '../defined';

/** The published rows, read here by hand, so that the site's own reader is not its own witness. */
function rowsOf(file: string): Readonly<Record<string, string>>[] {
  const [header = '', ...lines] = readFileSync(`data/2020/${file}`, 'utf8').trim().split('\n');
  const names = header.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, i) => [names[i], cell])));
}

export interface Published extends Readonly<Record<Metric, number>> {
  readonly name: string;
  readonly slug: string;
  /** Residents under 18; `null` for International. */
  readonly under18: number | null;
}

const under18 = new Map(rowsOf('under-18.csv').map((row) => [row.place, Number(row.residents_under_18)]));

export const published: readonly Published[] = rowsOf('cases-by-place.csv')
  .filter((row) => row.place !== 'Total')
  .map((row) => {
    const name = defined(row.place, 'the name of a row');
    return {
      name,
      slug: name.toLowerCase().replaceAll(' ', '-'),
      active: Number(row.active),
      resolved: Number(row.resolved),
      total: Number(row.total),
      under18: under18.get(name) ?? null
    };
  });

/** Those with a denominator: the 52 places on the map. */
export const withDenominator = published.flatMap((row) =>
  row.under18 === null ? [] : [{ ...row, under18: row.under18 }]
);

/** Cases per 100,000 to one decimal, halves up, in whole numbers alone. */
export const rateOf = (cases: number, population: number): number =>
  Math.floor((2 * cases * 1_000_000 + population) / (2 * population)) / 10;
