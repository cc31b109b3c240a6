/** What is said in the data files, and of them. */
import { STABLE_FROM, type Metric } from '$lib/measure/measure';
import * as EDITION from '$lib/report/edition';
import { formatCount } from './numbers';
import { METRIC_NAME } from './sentences';
import { CAVEAT, NCMEC, SOURCE, UI } from './site';

/** The report's own words. */
export const QUOTE =
  'A large number of cases is not an indication of any issues within a state, but it is an indicator of active reporting of missing children within that state.';

export const DATA = {
  about: `Counts as NCMEC published them in its report ${EDITION.report} for the 50 states, the District of Columbia, Puerto Rico and “International”, with rates per 100,000 residents under 18 (${EDITION.population}) and their exact 95% Poisson intervals.`,
  caveat: CAVEAT.short,
  quote: QUOTE,
  source: `${SOURCE.report}; ${SOURCE.population}`,
  licence: `Cases: © ${EDITION.yearPublished} ${NCMEC}, all rights reserved; only facts (figures) and short attributed quotations are used here. Residents under 18: U.S. Census Bureau, public domain. The MIT license of the site’s code does not cover these figures.`,
  shapes:
    'Shapes: U.S. Census Bureau, cartographic boundary files of 2017, through us-atlas, simplified. Longitude and latitude.',
  author: 'The authors of the map of missing-children cases by state',
  notes: [
    'Places are listed A to Z.',
    `${UI.notInReport}. That is not zero.`,
    'International has no residents to compare with, and so no rate; the national rates leave its cases out.',
    `${UI.unstable}.`
  ],
  allPlaces: 'All 53 places',
  onePlace: 'This place alone',
  outside: 'Outside the states, the District of Columbia and Puerto Rico.',
  empty: 'Empty for International: not applicable.',
  plainTitle: 'Cases and rates by place',
  plainDescription:
    'One row for each place of the report, A to Z, with the rates of this site. An empty field means not applicable, and never zero.'
} as const;

/** Why the denominator is not an exact match. */
export const youngAdultsNote = (youngAdults: number, total: number): string =>
  `${formatCount(youngAdults)} of the ${formatCount(total)} cases are of the type “Missing Young Adult”, for those aged 18 to 20, so that residents under 18 are the usual denominator but not an exact match.`;

export const UNITS = {
  cases: 'cases',
  residents: 'residents',
  rate: 'cases per 100,000 residents under 18'
} as const;

/** A column's title and what is in it. */
export interface ColumnWords {
  readonly title: string;
  readonly description: string;
}

export const PLACE_COLUMNS = {
  place: { title: 'Place', description: 'Name of the place as in the report.' },
  slug: { title: 'Address name', description: 'Name of the place in this site’s addresses.' },
  usps: {
    title: 'Postal code',
    description: 'Two-letter code of the U.S. Postal Service.'
  },
  fips: {
    title: 'FIPS code',
    description: 'Two-digit code, read as text to keep its leading zero.'
  },
  under_18: {
    title: 'Residents under 18',
    description: `${EDITION.population}, ${EDITION.populationDay}.`
  },
  caveat: { title: 'Caveat', description: 'What the figures are not, after the report’s own words.' },
  source: { title: 'Source', description: 'Where the figures were published.' }
} as const satisfies Readonly<Record<string, ColumnWords>>;

export const COUNT_COLUMNS: Readonly<Record<Metric, ColumnWords>> = {
  active: {
    title: METRIC_NAME.active,
    description: 'Cases with the status active; active cases from previous years are not included.'
  },
  resolved: {
    title: METRIC_NAME.resolved,
    description: `Cases with the status resolved, among them recoveries in ${EDITION.year} of children reported missing in previous years.`
  },
  total: { title: METRIC_NAME.total, description: 'Active and resolved cases together, as published.' }
};

export type RatePart = 'per_100k' | 'low' | 'high' | 'unstable';

/** One of the four columns of a rate. */
export function rateColumn(metric: Metric, part: RatePart): ColumnWords {
  const name = COUNT_COLUMNS[metric].title;
  const words: Readonly<Record<RatePart, ColumnWords>> = {
    per_100k: {
      title: `${name} per 100,000 children`,
      description: `${name} divided by residents under 18, times 100,000, to one decimal.`
    },
    low: {
      title: `${name} per 100,000 children, lower limit`,
      description: `Lower limit of the rate’s exact 95% Poisson interval (Garwood’s method).`
    },
    high: {
      title: `${name} per 100,000 children, upper limit`,
      description: `Upper limit of the rate’s exact 95% Poisson interval (Garwood’s method).`
    },
    unstable: {
      title: `${name} per 100,000 children, unstable`,
      description: `True where the rate is made from fewer than ${STABLE_FROM} cases.`
    }
  };
  return words[part];
}
