/** What the published tables say, read from the files themselves: the site's own code has no part in it. */
import { readFileSync } from 'node:fs';
import { poissonInterval } from './poisson';

export const METRICS = ['active', 'resolved', 'total'] as const;
export type Metric = (typeof METRICS)[number];

export interface Place {
  readonly name: string;
  readonly slug: string;
  readonly usps: string | null;
  readonly active: number;
  readonly resolved: number;
  readonly total: number;
  /** `null` for International. */
  readonly under18: number | null;
}

/** The tables that are read here have no quotes in them. */
function readTable(name: string): ReadonlyMap<string, string>[] {
  const [head = '', ...lines] = readFileSync(`data/2020/${name}.csv`, 'utf8').trim().split(/\r?\n/);
  const columns = head.split(',');
  return lines.map((line) => {
    const cells = line.split(',');
    return new Map(columns.map((column, i) => [column, cells[i] ?? '']));
  });
}

const residents = new Map(readTable('under-18').map((row) => [row.get('place'), row]));

const rows: readonly Place[] = readTable('cases-by-place').map((row) => {
  const name = row.get('place') ?? '';
  const people = residents.get(name);
  return {
    name,
    slug: name.toLowerCase().replaceAll(' ', '-'),
    usps: people?.get('usps') ?? null,
    active: Number(row.get('active')),
    resolved: Number(row.get('resolved')),
    total: Number(row.get('total')),
    under18: people ? Number(people.get('residents_under_18')) : null
  };
});

/** The name of the row that the report sums up its table in. */
const SUM = 'Total';

/** The 53 rows, A to Z; the report itself puts International at its end. */
export const PLACES: readonly Place[] = rows
  .filter(({ name }) => name !== SUM)
  .toSorted((a, b) => a.name.localeCompare(b.name, 'en'));

export const MAPPED: readonly Place[] = PLACES.filter(({ under18 }) => under18 !== null);

export const sum = (places: readonly Place[], key: Metric | 'under18'): number =>
  places.reduce((total, place) => total + (place[key] ?? 0), 0);

/** What the report prints as the sum of its rows. */
export const NATION: Readonly<Record<Metric, number>> = rowNamed(SUM);

function rowNamed(name: string): Place {
  const found = rows.find((row) => row.name === name);
  if (!found) throw new Error(`the report has no row ${name}`);
  return found;
}

/** The row of a place. */
export const placeNamed = rowNamed;

export const count = (value: number): string => value.toLocaleString('en-US');

const oneDecimal = (value: number): string =>
  value.toLocaleString('en-US', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** “40.4”: cases per 100,000 residents under 18. */
export const rate = (cases: number, under18: number): string => oneDecimal((cases / under18) * 100_000);

/** “38.8 to 42.1”: the exact 95% Poisson interval of that rate. */
export const interval = (cases: number, under18: number): string =>
  poissonInterval(cases)
    .map((limit) => rate(limit, under18))
    .join(' to ');

/** The rate of a place, or “not applicable”. */
export const rateOf = (place: Place, metric: Metric): string =>
  place.under18 === null ? 'not applicable' : rate(place[metric], place.under18);

/** The nation's rate leaves International out on both sides of the division. */
export const nationalRate = (metric: Metric): string => rate(sum(MAPPED, metric), sum(MAPPED, 'under18'));

/** The figure itself, for sorting. */
export const rateValue = (place: Place, metric: Metric): number =>
  place.under18 === null ? NaN : place[metric] / place.under18;
