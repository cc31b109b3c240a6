import { placeBySlug, type Atlas } from '$lib/atlas';
import { membersByClass, STABLE_FROM, type Class, type Measure } from '$lib/measure/measure';
import { regionOf, REGIONS } from '$lib/report/regions';
import { classRange, formatValue, measureName, metricCases, placesWords } from './sentences';
import { nameInSentence, UI } from './site';

const LIST = new Intl.ListFormat('en-US', { type: 'conjunction' });

/** “5 in the South, 4 in the West, and Puerto Rico”: where the places of a class lie, by Census region. */
function whereabouts(atlas: Atlas, slugs: readonly string[]): string {
  const places = slugs.map((slug) => placeBySlug(atlas, slug));
  const counted = REGIONS.map((region) => ({
    region,
    n: places.filter(({ usps }) => regionOf(usps) === region).length
  }));
  const outside = places.filter(({ usps }) => regionOf(usps) === null);
  return LIST.format([
    ...counted.filter(({ n }) => n > 0).map(({ region, n }) => `${n} in the ${region}`),
    ...outside.map(({ name, frame }) => (frame ? nameInSentence(name) : `“${name}”`))
  ]);
}

function classSentence(atlas: Atlas, measure: Measure, c: Class): string {
  const members = membersByClass(measure)[c] ?? [];
  return `${placesWords(members.length)} ${members.length === 1 ? 'has' : 'have'} ${classRange(measure, c)}: ${whereabouts(atlas, members)}.`;
}

/** “from 8 to 3,588” */
function spread(measure: Measure): string {
  const values = Object.values(measure.cells).map(({ value }) => value);
  const [low, high] = [Math.min(...values), Math.max(...values)].map((value) => formatValue(measure, value));
  return `from ${low} to ${high}`;
}

function rangeSentence(atlas: Atlas, measure: Measure): string {
  const n = Object.keys(measure.cells).length;
  const [where, all] =
    measure.scale === 'rate' ? ['on the map', 'for these together'] : ['of the report', 'together'];
  const nation = formatValue(measure, measure.national.value);
  return `${measureName(measure)} in ${atlas.year} in the ${placesWords(n)} ${where}, ${spread(measure)}; ${all}, ${nation}.`;
}

function absent(atlas: Atlas, measure: Measure): string {
  const off = atlas.places.filter(({ frame }) => !frame);
  const names = off.map((place) => `“${place.name}” (${metricCases(measure.metric, place)})`).join(', ');
  const without = measure.scale === 'rate' ? 'has no rate and is not on the map' : 'is not on the map';
  return `${names} ${without}. ${UI.notInReport}.`;
}

function unstable(measure: Measure): string {
  const n = Object.values(measure.cells).filter((cell) => cell.unstable).length;
  if (n === 0) return '';
  const hatched = n === 1 ? '1 rate is hatched: it is' : `${n} rates are hatched: they are`;
  return `${hatched} unstable, made from fewer than ${STABLE_FROM} cases.`;
}

/** The range, and where the values of the last class lie: for an alternative text, which has to be short. */
export const summaryShort = (atlas: Atlas, measure: Measure): string =>
  `By place, ${spread(measure)}. ${classSentence(atlas, measure, 4)}`;

/**
 * What the map shows in a measure, in words: the range, where the values of the last and of the first class lie by
 * Census region, which rates are unstable, and what is not on the map. It names no place for its value.
 */
export const summaryOf = (atlas: Atlas, measure: Measure): string =>
  [
    rangeSentence(atlas, measure),
    classSentence(atlas, measure, 4),
    classSentence(atlas, measure, 0),
    measure.scale === 'rate' ? unstable(measure) : UI.countsFollowPopulation,
    absent(atlas, measure)
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
