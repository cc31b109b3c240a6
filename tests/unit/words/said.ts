import { atlas } from '$lib/atlas.server';
import { funnelOf } from '$lib/measure/funnel';
import { CLASSES, MEASURE_IDS, measureId, membersByClass, METRICS } from '$lib/measure/measure';
import { BUILDER, heightNote } from '$lib/words/builder';
import { CARD, cardAlt, legendWords, onMapWords, unstableShort } from '$lib/words/card';
import {
  CERTAINTY,
  funnelHeading,
  funnelSentences,
  intervalsHeading,
  pointWords
} from '$lib/words/certainty';
import { classChange } from '$lib/words/class-change';
import { COMPARE, compareSentences, compareStatus, pairOf } from '$lib/words/compare';
import { COUNT_COLUMNS, DATA, PLACE_COLUMNS, rateColumn, UNITS, youngAdultsNote } from '$lib/words/data';
import { DOWNLOAD, pictureAlt, placeFile } from '$lib/words/download';
import { mapName } from '$lib/words/map';
import { OFFLINE } from '$lib/words/offline';
import { CAVEATS, CAVEATS_SUMMARY } from '$lib/words/caveats.server';
import { PRINTED } from '$lib/words/printed';
import { FOLDED, REPORT, SHADES } from '$lib/words/report';
import * as say from '$lib/words/sentences';
import { SHARE, shareSentence } from '$lib/words/share';
import { CAVEAT, caveatFor, HELP, SOURCE_LINE, UI } from '$lib/words/site';
import { summaryOf } from '$lib/words/summary';
import { UNLOADED } from '$lib/words/unloaded';
import { PLACES_LIST, stepStatus, WALK_HINT } from '$lib/words/walk';
import { NOT_FOUND } from '$lib/words/not-found';
import { HEADING, pageDescription, pageTitle } from '$lib/words/titles';

/** A text a reader can meet, and where. */
export interface Said {
  readonly where: string;
  readonly text: string;
}

const lead = ({ strong, rest }: say.Lead) => `${strong} ${rest}`;

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

const ofPlaces = atlas.places.flatMap((place): Said[] => [
  { where: `title of ${place.name}`, text: pageTitle(place) },
  { where: `description of ${place.name}`, text: pageDescription(atlas, place) },
  { where: `panel of ${place.name}`, text: say.placeSentence(place) },
  { where: `share of ${place.name}`, text: say.resolvedShare(place) },
  { where: `residents of ${place.name}`, text: say.populationWords(place.under18 ?? 0) },
  { where: `caveat of ${place.name}`, text: caveatFor(place.name) },
  { where: `card of ${place.name}`, text: cardAlt(atlas, place) },
  { where: `file of ${place.name}`, text: placeFile(place) },
  { where: `unstable on the card of ${place.name}`, text: unstableShort(place.total) },
  ...METRICS.filter((m) => atlas.measures[measureId(m, 'rate')].cells[place.slug]?.unstable).map((m) => ({
    where: `unstable ${m} of ${place.name}`,
    text: say.unstableWords(place[m])
  }))
]);

const ofMeasures = MEASURE_IDS.flatMap((id): Said[] => {
  const measure = atlas.measures[id];
  return [
    { where: `name of ${id}`, text: say.measureName(measure) },
    { where: `list of ${id}`, text: say.listName(measure) },
    { where: `map of ${id}`, text: mapName(measure) },
    { where: `summary of ${id}`, text: summaryOf(atlas, measure) },
    { where: `legend of ${id}`, text: lead(say.measureLead(measure)) },
    { where: `caption of ${id}`, text: say.tableCaption(measure) },
    { where: `status of ${id}`, text: say.measureStatus(measure, null) },
    { where: `status of the country, ${id}`, text: say.selectionStatus(atlas, measure, null) },
    { where: `rate label of ${id}`, text: say.rateLabel(measure.metric) },
    { where: `column of rates of ${id}`, text: say.rateHeading(measure.metric) },
    ...CLASSES.flatMap((c) => [
      { where: `class ${c} of ${id}`, text: say.classRange(measure, c) },
      {
        where: `places in class ${c} of ${id}`,
        text: say.placesWords(membersByClass(measure)[c]?.length ?? 0)
      }
    ]),
    ...atlas.places.flatMap((place) => [
      { where: `rate turned on at ${place.name}, ${id}`, text: classChange(atlas, measure.metric, place) },
      { where: `lead of ${place.name}, ${id}`, text: lead(say.placeLead(measure, place)) },
      { where: `picture of ${place.name}, ${id}`, text: pictureAlt(measure, place, null) },
      { where: `step to ${place.name}, ${id}`, text: stepStatus(atlas, measure, place) },
      { where: `selection of ${place.name}, ${id}`, text: say.selectionStatus(atlas, measure, place) },
      { where: `share of ${place.name}, ${id}`, text: shareSentence(atlas, measure, place) },
      { where: `change to ${id} at ${place.name}`, text: say.measureStatus(measure, place) }
    ])
  ];
});

const mapped = atlas.places.filter(({ frame }) => frame);
const ofPairs = METRICS.flatMap((metric) =>
  mapped.slice(1).flatMap((place, i): Said[] => {
    const pair = pairOf(mapped[i] ?? place, place);
    const where = `${pair[0].name} and ${pair[1].name}, ${metric}`;
    return [...compareSentences(atlas, metric, pair), compareStatus(atlas, metric, pair)].map((text) => ({
      where,
      text
    }));
  })
);

const ofTheCharts = METRICS.flatMap((metric): Said[] => {
  const funnel = funnelOf(atlas.places, metric);
  return [
    intervalsHeading(metric),
    funnelHeading(metric),
    ...funnelSentences(funnel),
    ...funnel.points.map(pointWords)
  ].map((text) => ({ where: `the charts of ${metric}`, text }));
});

const ofTheFiles = [
  DATA,
  UNITS,
  youngAdultsNote(996, 29782),
  PLACE_COLUMNS,
  COUNT_COLUMNS,
  METRICS.flatMap((m) =>
    (['per_100k', 'low', 'high', 'unstable'] as const).map((part) => rateColumn(m, part))
  )
]
  .flatMap(textsOf)
  .map((text): Said => ({ where: 'the data files', text }));

const help = `${HELP.lead}${HELP.number} (${HELP.digits})`;
const ofTheSite = [
  CAVEAT,
  COMPARE,
  CERTAINTY,
  DOWNLOAD,
  CARD,
  help,
  SOURCE_LINE,
  UI,
  SHARE,
  BUILDER,
  heightNote(480, 1240),
  NOT_FOUND,
  PRINTED,
  UNLOADED,
  OFFLINE,
  CAVEATS,
  CAVEATS_SUMMARY,
  FOLDED,
  REPORT,
  REPORT.sumNote(2299),
  SHADES,
  HEADING,
  PLACES_LIST,
  WALK_HINT,
  pageTitle(null),
  pageDescription(atlas, null)
]
  .flatMap(textsOf)
  .map((text): Said => ({ where: 'the site', text }));

/** Every sentence the site says of every place and every measure. */
export const everything: readonly Said[] = [
  ...ofPlaces,
  ...ofMeasures,
  ...ofPairs,
  ...ofTheCharts,
  ...ofTheSite,
  ...ofTheFiles,
  { where: 'panel of the country', text: say.countrySentence(atlas) },
  { where: 'sum of the country', text: say.sumSentence(atlas) },
  { where: 'share of the country', text: say.resolvedShare(atlas.national) },
  { where: 'lede', text: say.ledeSentence(atlas) },
  { where: 'card of the country', text: cardAlt(atlas, null) },
  { where: 'rate on the card of the country', text: onMapWords(52) },
  ...CLASSES.map((c) => ({
    where: `class ${c} on a card`,
    text: legendWords(atlas.measures['total-count'], c)
  }))
];
