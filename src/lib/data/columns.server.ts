import type { Atlas, AtlasPlace } from '$lib/atlas';
import type { Metric } from '$lib/measure/measure';
import {
  COUNT_COLUMNS,
  DATA,
  PLACE_COLUMNS,
  rateColumn,
  UNITS,
  type ColumnWords,
  type RatePart
} from '$lib/words/data';
import { rateOf } from './rates.server';

/** `null` where a value is not applicable: an empty field, never a zero. */
export type Value = string | number | boolean | null;

/** A column of the table of places: what it is called, what is in it, and how a place fills it. */
export interface Column extends ColumnWords {
  readonly name: string;
  /** Type as in a Table Schema; a `number` is given to one decimal. */
  readonly type: 'string' | 'integer' | 'number' | 'boolean';
  readonly unit?: string;
  /** Whether every place has a value. */
  readonly required: boolean;
  readonly of: (place: AtlasPlace) => Value;
}

const METRICS_IN_ORDER = ['active', 'resolved', 'total'] as const satisfies readonly Metric[];

const text = (name: keyof typeof PLACE_COLUMNS, of: Column['of']): Column => ({
  name,
  type: 'string',
  ...PLACE_COLUMNS[name],
  required: true,
  of
});

const count = (metric: Metric): Column => ({
  name: metric,
  type: 'integer',
  unit: UNITS.cases,
  ...COUNT_COLUMNS[metric],
  required: true,
  of: (place) => place[metric]
});

/** A column that International has no value for. */
const orEmpty = (column: Omit<Column, 'required'>): Column => ({
  ...column,
  description: `${column.description} ${DATA.empty}`,
  required: false
});

function rateColumns(atlas: Atlas, metric: Metric): readonly Column[] {
  const column = (part: RatePart): Column =>
    orEmpty({
      name: `${metric}_rate_${part}`,
      ...(part === 'unstable' ? { type: 'boolean' as const } : { type: 'number' as const, unit: UNITS.rate }),
      ...rateColumn(metric, part),
      of: (place) => rateOf(atlas, place.slug, metric)?.[part] ?? null
    });
  return [column('per_100k'), column('low'), column('high'), column('unstable')];
}

/** The columns of figures: place, codes, counts, residents, rates. */
export const figureColumns = (atlas: Atlas): readonly Column[] => [
  text('place', ({ name }) => name),
  text('slug', ({ slug }) => slug),
  orEmpty(text('usps', ({ usps }) => usps)),
  orEmpty(text('fips', ({ fips }) => fips)),
  ...METRICS_IN_ORDER.map(count),
  orEmpty({
    name: 'under_18',
    type: 'integer',
    unit: UNITS.residents,
    ...PLACE_COLUMNS.under_18,
    of: ({ under18 }) => under18
  }),
  ...METRICS_IN_ORDER.flatMap((metric) => rateColumns(atlas, metric))
];

/** What is to be read beside the figures, repeated in every row so that no sorting, filtering or copying loses it. */
export const caveatColumns: readonly Column[] = [
  text('caveat', () => DATA.caveat),
  text('source', () => DATA.source)
];
