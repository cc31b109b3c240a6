import type { Atlas, AtlasPlace } from '$lib/atlas';
import { measureId, STABLE_FROM, type Cell, type Metric } from '$lib/measure/measure';
import * as EDITION from '$lib/report/edition';
import { formatRate, formatShare } from './numbers';
import { cases, intervalWords, metricCases, rateLabel } from './sentences';
import { nameInSentence, UI } from './site';

export const COMPARE = {
  with: 'Compare with',
  choose: 'Choose a place',
  stop: 'Stop comparing',
  figures: 'The two places',
  resolved: 'Share resolved',
  nation: `Dashed line: ${UI.country},`
} as const;

/** Two places A to Z, whichever was chosen first: what is said of them is the same both ways. */
export type Pair = readonly [AtlasPlace, AtlasPlace];

export const pairOf = (one: AtlasPlace, other: AtlasPlace): Pair =>
  one.slug < other.slug ? [one, other] : [other, one];

/** A place's rate. @throws for a place that has none: it cannot be compared */
export function rateCell(atlas: Atlas, metric: Metric, { slug, name }: AtlasPlace): Cell {
  const cell = atlas.measures[measureId(metric, 'rate')].cells[slug];
  if (!cell?.interval) throw new Error(`${name} has no rate to compare`);
  return cell;
}

/** “95.3%”; a place without cases has no share. */
export const resolvedWords = ({ resolved, total }: AtlasPlace): string =>
  total === 0 ? 'no cases' : formatShare(resolved, total);

/** The counts, and what became of the cases. */
function countSentence([a, b]: Pair, metric: Metric): string {
  const [first, second] = [nameInSentence(a.name), nameInSentence(b.name)];
  const counted = (place: AtlasPlace) =>
    metric === 'resolved' ? cases(place.resolved) : metricCases(metric, place);
  const was = a[metric] === 1 ? 'was' : 'were';
  const happened = metric === 'resolved' ? 'resolved' : 'reported to NCMEC';
  return `For ${first} ${counted(a)} ${was} ${happened} in ${EDITION.year}, for ${second} ${counted(b)}; of all cases ${resolvedWords(a)} and ${resolvedWords(b)} were resolved.`;
}

function rateSentence(atlas: Atlas, metric: Metric, [a, b]: Pair): string {
  const rate = (place: AtlasPlace) => {
    const { value, interval } = rateCell(atlas, metric, place);
    return `${formatRate(value)} in ${nameInSentence(place.name)} (${intervalWords(interval ?? [0, 0])})`;
  };
  return `${rateLabel(metric)} under 18: ${rate(a)}, ${rate(b)}.`;
}

/** Whether two intervals have a value in common. They are compared as they are shown, so that readers see the same. */
export function overlap(one: Cell, other: Cell): boolean {
  const [low, high] = one.interval ?? [0, 0];
  const [otherLow, otherHigh] = other.interval ?? [0, 0];
  return low <= otherHigh && otherLow <= high;
}

const verdict = (one: Cell, other: Cell): string =>
  `The two intervals ${overlap(one, other) ? '' : 'do not '}overlap`;

function overlapSentence(atlas: Atlas, metric: Metric, [a, b]: Pair): string {
  const [first, second] = [rateCell(atlas, metric, a), rateCell(atlas, metric, b)];
  const unstable = [a, b]
    .filter((place) => rateCell(atlas, metric, place).unstable)
    .map(({ name }) => nameInSentence(name));
  const few =
    unstable.length === 0
      ? ''
      : ` The ${unstable.length === 1 ? 'rate' : 'rates'} of ${unstable.join(' and ')} ${unstable.length === 1 ? 'is' : 'are'} unstable, made from fewer than ${STABLE_FROM} cases.`;
  const meaning = overlap(first, second)
    ? 'by them alone it cannot be said whether the rates differ by more than chance.'
    : 'the rates differ by more than chance alone would make likely. Why, the figures do not say; how cases are reported is one reason.';
  return `${verdict(first, second)}: ${meaning}${few}`;
}

/** What the figures of two places say beside each other: the same whichever of them comes first. */
export function compareSentences(
  atlas: Atlas,
  metric: Metric,
  pair: Pair
): readonly [string, string, string] {
  return [
    countSentence(pair, metric),
    rateSentence(atlas, metric, pair),
    overlapSentence(atlas, metric, pair)
  ];
}

/** The one spoken answer to the choice of a second place; what it means is read in the panel. */
export const compareStatus = (atlas: Atlas, metric: Metric, pair: Pair): string => {
  const [a, b] = pair;
  return `${a.name} and ${b.name}. ${rateSentence(atlas, metric, pair)} ${verdict(rateCell(atlas, metric, a), rateCell(atlas, metric, b))}.`;
};
