/** The sentences that do not depend on a figure. */
import { STABLE_FROM } from '$lib/measure/measure';
import * as EDITION from '$lib/report/edition';

const SNAPSHOT = `This is a one-year snapshot of ${EDITION.year}.`;

export const SITE_NAME = 'Missing children by state';

/** Who published the figures. */
export const NCMEC = 'National Center for Missing & Exploited Children';

export const HELP = {
  lead: 'If a child is missing, call 911 first, then NCMEC at ',
  number: '1-800-THE-LOST',
  digits: '1-800-843-5678',
  tel: 'tel:+18008435678'
} as const;

export const CAVEAT = {
  lede: 'A large number of cases is not an indication of any issues within a state, but it is an indicator of active reporting.',
  short: `Reporting to NCMEC is mostly voluntary: a large number of cases is not an indication of any issues within a state, but an indicator of active reporting. ${SNAPSHOT}`
} as const;

/** A place's name as it stands inside a sentence. */
export const nameInSentence = (name: string): string =>
  name === 'District of Columbia' ? `the ${name}` : name;

/** The caveat in a place's own name. */
export const caveatFor = (name: string): string =>
  `Reporting to NCMEC is mostly voluntary, and these figures do not represent all missing children in ${nameInSentence(name)}. ` +
  `A large number of cases is not an indication of any issues within a state, but an indicator of active reporting. ${SNAPSHOT}`;

export const SOURCE = {
  report: `${NCMEC}, ${EDITION.report}, published ${EDITION.published}`,
  population: `residents under 18: U.S. Census Bureau, ${EDITION.population}, ${EDITION.populationDay}`,
  independence: 'An independent work, not affiliated with NCMEC.'
} as const;

/** The foot of whatever shows figures. */
export const SOURCE_LINE = `Source: ${SOURCE.report}; ${SOURCE.population}. ${SOURCE.independence}`;

export const UI = {
  metrics: { total: 'Total', active: 'Active', resolved: 'Resolved' },
  cases: 'Cases',
  rate: 'Per 100,000 children',
  countsFollowPopulation: 'Counts follow population.',
  showRate: 'Show the rate instead',
  find: 'Find a place',
  legend: 'Legend',
  inWords: 'The map in words',
  smallPlaces: 'Small and off-map places',
  allPlaces: 'All 53 places as a table',
  close: 'Close',
  compare: 'Compare with another place',
  wholeCountry: 'Whole country',
  zoom: 'Zoom',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  country: 'United States',
  site: 'Site',
  toMap: 'To the map',
  report: 'The report',
  year: 'Year',
  about: 'About',
  share: 'Share',
  embed: 'Put the map on your page',
  download: 'Download',
  certainty: 'How certain the rates are',
  charts: 'Two charts: each rate with its interval, and rates by number of children',
  skip: 'Skip to the table of all places',
  openFull: 'Open the full map',
  unstable: `Unstable: a rate made from fewer than ${STABLE_FROM} cases`,
  notInReport:
    'Not in the report: American Samoa, Guam, the Northern Mariana Islands, the U.S. Virgin Islands',
  insets: 'Alaska, Hawaii and Puerto Rico are moved and not to scale.',
  notApplicable: 'not applicable',
  nationalRate: 'For the places on the map; “International” has no population to divide by.',
  border: 'Bordering places',
  near: 'Nearest places'
} as const;
