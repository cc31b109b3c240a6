import { scaleLinear, scaleThreshold } from 'd3-scale';
import { CASES_FILE } from '$lib/report/read-report.server';
import type { PlaceRow, Report } from '$lib/report/report';
import { readableBreaks } from './breaks.server';
import {
  CLASSES,
  METRICS,
  measureId,
  PER,
  STABLE_FROM,
  type Cell,
  type Class,
  type Figure,
  type Measure,
  type Measures,
  type Metric
} from './measure';
import { poissonInterval } from './poisson';

const round1 = (value: number) => Math.round(value * 10) / 10;

const count = (cases: number): Figure => ({ value: cases, interval: null, unstable: false });

/** Cases per 100,000 with exact 95% limits, all to one decimal. */
function rate(cases: number, population: number): Figure {
  const per = (events: number) => round1((events / population) * PER);
  const [low, high] = poissonInterval(cases);
  return { value: per(cases), interval: [per(low), per(high)], unstable: cases < STABLE_FROM };
}

/**
 * Adds to each place's figure its class and its position, from breaks made of all of them.
 * @throws with file and column, where the figures fill no five classes
 */
function classify(
  metric: Metric,
  scale: Measure['scale'],
  figures: ReadonlyMap<string, Figure>
): Omit<Measure, 'national'> {
  const values = [...figures.values()].map((figure) => figure.value);
  const breaks = breaksOf(metric, scale, values);
  const max = Math.max(...values);
  const classOf = scaleThreshold<number, Class>().domain(breaks).range(CLASSES);
  const position = scaleLinear()
    .domain([0, ...breaks, max])
    .range([0, ...CLASSES.map((c) => (c + 1) / CLASSES.length)]);
  const cells = [...figures].map(([slug, figure]): [string, Cell] => [
    slug,
    { ...figure, class: classOf(figure.value), position: Number(position(figure.value).toFixed(4)) }
  ]);
  return { metric, scale, breaks, max, cells: Object.fromEntries(cells) };
}

function breaksOf(metric: Metric, scale: Measure['scale'], values: readonly number[]): Measure['breaks'] {
  try {
    return readableBreaks(values);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`${CASES_FILE} (column "${metric}"): as ${scale}s ${reason}`, { cause: error });
  }
}

function countMeasure(report: Report, metric: Metric): Measure {
  const figures = report.places.map((row): [string, Figure] => [row.slug, count(row[metric])]);
  return {
    ...classify(metric, 'count', new Map(figures)),
    national: count(report.national[metric])
  };
}

function rateMeasure(report: Report, metric: Metric): Measure {
  const rows = report.places.filter((row): row is PlaceRow & { under18: number } => row.under18 !== null);
  const figures = rows.map((row): [string, Figure] => [row.slug, rate(row[metric], row.under18)]);
  const sum = (pick: (row: (typeof rows)[number]) => number) =>
    rows.reduce((total, row) => total + pick(row), 0);
  return {
    ...classify(metric, 'rate', new Map(figures)),
    national: rate(
      sum((row) => row[metric]),
      sum((row) => row.under18)
    )
  };
}

/** All six measures of a report. */
export function measuresOf(report: Report): Measures {
  return Object.fromEntries(
    METRICS.flatMap((metric) => [
      [measureId(metric, 'count'), countMeasure(report, metric)] as const,
      [measureId(metric, 'rate'), rateMeasure(report, metric)] as const
    ])
  ) as Measures;
}
