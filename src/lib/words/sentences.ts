import type { Atlas, AtlasPlace } from '$lib/atlas';
import type { Cell, Figure, Measure, Metric } from '$lib/measure/measure';
import * as EDITION from '$lib/report/edition';
import type { Counts } from '$lib/report/report';
import { formatCount, formatRate, formatShare } from './numbers';
import { nameInSentence, NCMEC, UI } from './site';

/** “1 case”, “2,259 cases” */
export const cases = (n: number): string => (n === 1 ? '1 case' : `${formatCount(n)} cases`);

/** “1 active case”, “2,259 cases” */
export function metricCases(metric: Metric, counts: Counts): string {
  const n = counts[metric];
  return metric === 'total' ? cases(n) : `${formatCount(n)} ${metric} ${n === 1 ? 'case' : 'cases'}`;
}

/** “active cases” */
export const metricNoun = (metric: Metric): string => (metric === 'total' ? 'cases' : `${metric} cases`);

export const METRIC_NAME: Readonly<Record<Metric, string>> = {
  total: 'All cases',
  active: 'Active cases',
  resolved: 'Resolved cases'
};

/** “Active cases per 100,000 children under 18” */
export const measureName = ({ metric, scale }: Pick<Measure, 'metric' | 'scale'>): string =>
  scale === 'rate' ? `${rateLabel(metric)} under 18` : METRIC_NAME[metric];

/** A measure's value as it is shown: a whole number, or a rate to one decimal. */
export const formatValue = (measure: Measure, value: number): string =>
  measure.scale === 'rate' ? formatRate(value) : formatCount(value);

/** A place's value in a list, a rate with its interval, “87.2 (83.6 to 90.8)”; or that it has none. */
export function valueWords(measure: Measure, { slug }: AtlasPlace): string {
  const cell = measure.cells[slug];
  if (!cell) return UI.notApplicable;
  const value = formatValue(measure, cell.value);
  return cell.interval ? `${value} (${rangeWords(cell.interval)})${unstableNote(cell)}` : value;
}

/** What the values of such a list are: “Active cases per 100,000 children under 18, with 95% intervals” */
export const listName = (measure: Pick<Measure, 'metric' | 'scale'>): string =>
  measure.scale === 'rate' ? `${measureName(measure)}, with 95% intervals` : measureName(measure);

/** “95% interval 83.6 to 90.8” */
export const intervalWords = ([low, high]: readonly [number, number]): string =>
  `95% interval ${rangeWords([low, high])}`;

/** “All cases per 100,000 children, with 95% interval”, over a column of rates. */
export const rateHeading = (metric: Metric): string => `${rateLabel(metric)}, with 95% interval`;

/** “2,591,886 residents under 18, 2020 Census” */
export const populationWords = (under18: number): string =>
  `${formatCount(under18)} residents under 18, ${EDITION.population}`;

/** “83.6 to 90.8”, where the heading says what it is. */
export const rangeWords = ([low, high]: readonly [number, number]): string =>
  `${formatRate(low)} to ${formatRate(high)}`;

/** After an interval: that the rate is unstable, where there is no room to say why. */
export const unstableNote = ({ unstable }: Pick<Figure, 'unstable'>): string =>
  unstable ? ', unstable' : '';

/** The figure and what follows it: “Ohio: 2,259 cases”, “reported to NCMEC in 2020, active and resolved together.” */
export interface Lead {
  readonly strong: string;
  readonly rest: string;
}

function countRest(metric: Metric): string {
  if (metric === 'total') return `reported to NCMEC in ${EDITION.year}, active and resolved together.`;
  return metric === 'active'
    ? `reported to NCMEC in ${EDITION.year} and listed as active.`
    : `resolved in ${EDITION.year}.`;
}

/** What a measure says of one place: the legend's and the tooltip's sentence. */
export function placeLead(measure: Measure, place: AtlasPlace): Lead {
  const cell: Cell | undefined = measure.cells[place.slug];
  if (!cell?.interval) {
    const lead = {
      strong: `${place.name}: ${cases(place[measure.metric])}`,
      rest: countRest(measure.metric)
    };
    if (measure.scale === 'count') return lead;
    return { ...lead, rest: `${lead.rest} A rate is not applicable.` };
  }
  const unstable = cell.unstable ? ` Unstable: made from ${cases(place[measure.metric])}.` : '';
  return {
    strong: `${place.name}: ${formatRate(cell.value)} ${metricNoun(measure.metric)} per 100,000 children`,
    rest: `under 18, ${intervalWords(cell.interval)}.${unstable}`
  };
}

/** What the map shows while no place is chosen. */
export function measureLead(measure: Measure): Lead {
  const { metric, scale } = measure;
  const strong = measureName(measure);
  // Among the resolved are children who had been reported missing in earlier years.
  if (scale === 'rate' || metric === 'resolved') return { strong, rest: `in ${EDITION.year}, by place.` };
  const both = metric === 'total' ? ', active and resolved together' : '';
  return { strong, rest: `reported to NCMEC in ${EDITION.year}, by place${both}.` };
}

/** A class of the legend in words: “150 to 299”, “800 or more”, “under 60”. */
export function classRange(measure: Measure, c: number): string {
  const from = measure.breaks[c - 1];
  const below = measure.breaks[c];
  if (from === undefined) return `under ${breakText(below ?? 0)}`;
  if (below === undefined) return `${breakText(from)} or more`;
  const last = measure.scale === 'rate' ? below - 0.1 : below - 1;
  return last <= from ? breakText(from) : `${formatValue(measure, from)} to ${formatValue(measure, last)}`;

  function breakText(value: number): string {
    return Number.isInteger(value) && measure.scale === 'count' ? formatCount(value) : formatRate(value);
  }
}

/** “12 places”, “1 place” */
export const placesWords = (n: number): string => (n === 1 ? '1 place' : `${n} places`);

/** How the cases of a sentence stand, with a space before it; nothing where there are none. */
function outcome({ active, resolved, total }: Counts): string {
  if (total < 2) return total === 0 ? '' : ` It was ${active === 1 ? 'listed as active' : 'resolved'}.`;
  const listed = `${formatCount(active)} ${active === 1 ? 'was' : 'were'} listed as active`;
  if (active === 0) return ` All ${formatCount(total)} were resolved; none was listed as active.`;
  return ` ${formatCount(resolved)} ${resolved === 1 ? 'was' : 'were'} resolved; ${listed}.`;
}

/** The panel's first sentence for a place. */
export function placeSentence(place: AtlasPlace): string {
  const reported = place.frame
    ? `${cases(place.total)} of children missing from ${nameInSentence(place.name)} ${place.total === 1 ? 'was' : 'were'} reported to NCMEC in ${EDITION.year}.`
    : `The report lists ${cases(place.total)} in ${EDITION.year} under “${place.name}”, outside the states, the District of Columbia and Puerto Rico.`;
  return reported + outcome(place);
}

/** The panel's first sentence for the country. */
export const countrySentence = (atlas: Atlas): string =>
  `${cases(atlas.national.total)} of missing children were reported to NCMEC in ${EDITION.year}.${outcome(atlas.national)}`;

/** How the 53 rows make up the national figure. */
export function sumSentence(atlas: Atlas): string {
  const off = atlas.places.filter((place) => !place.frame);
  const offMap = off.map((place) => `“${place.name}” (${formatCount(place.total)})`).join(', ');
  const onMap = atlas.places.filter((place) => place.frame);
  const sum = onMap.reduce((total, place) => total + place.total, 0);
  return (
    `The ${onMap.length} places on the map (50 states, the District of Columbia and Puerto Rico) have ` +
    `${formatCount(sum)} cases; with ${offMap} the ${atlas.places.length} rows of the report add up to ${formatCount(atlas.national.total)}.`
  );
}

/** “95.3% resolved”; a place without cases has no share. */
export const resolvedShare = ({ resolved, total }: Counts): string =>
  total === 0 ? 'no cases' : `${formatShare(resolved, total)} resolved`;

/** The one spoken answer to a choice of place. */
export function selectionStatus(atlas: Atlas, measure: Measure, place: AtlasPlace | null): string {
  if (!place) return `${UI.country}. ${countrySentence(atlas)}`;
  const { strong, rest } = placeLead(measure, place);
  return `${strong.replace(':', '.')} ${rest}`;
}

/** The one spoken answer to a change of measure. */
export function measureStatus(measure: Measure, place: AtlasPlace | null): string {
  const shown = `The map shows ${measureName(measure).toLowerCase()}.`;
  if (!place) return shown;
  const { strong, rest } = placeLead(measure, place);
  return `${shown} ${strong} ${rest}`;
}

/** “Active cases per 100,000 children” as the label of a figure. */
export const rateLabel = (metric: Metric): string => `${METRIC_NAME[metric]} per 100,000 children`;

/** Beside a rate that is made from fewer than 20 cases. */
export const unstableWords = (n: number): string =>
  `Unstable: made from ${cases(n)}. A few cases more${n === 0 ? '' : ' or fewer'} would change this rate a great deal.`;

/** The table's caption: the measure that is shown. */
export const tableCaption = (measure: Measure): string => `${measureName(measure)} by place, ${EDITION.year}`;

/** The first sentence under the heading. */
export const ledeSentence = ({ national }: Atlas): string =>
  `${formatCount(national.total)} cases were reported to the ${NCMEC} (NCMEC) in ${EDITION.year}; ${formatCount(national.resolved)} were resolved.`;
