import type { Atlas, AtlasPlace } from '$lib/atlas';
import { METRICS, SENT, type Measure } from '$lib/measure/measure';
import type { Counts } from '$lib/report/report';
import { CARD, onMapWords, unstableShort } from '$lib/words/card';
import { formatCount, formatRate } from '$lib/words/numbers';
import { intervalWords } from '$lib/words/sentences';
import { CAVEAT, UI } from '$lib/words/site';
import { HEADING } from '$lib/words/titles';
import { BASELINE, GRID, LEADING } from './grid';
import { legendBars } from './legend.server';
import { widthOf, type Line } from './text.server';
import { wrap, wrapEvenly } from '$lib/picture/wrap';

const [FIRST, SECOND, THIRD] = GRID.columns;
const COLUMN = GRID.columnsRight - FIRST;

/** Lines one under the other. */
const stack = (texts: readonly string[], first: Omit<Line, 'text'>, leading: number): Line[] =>
  texts.map((text, i) => ({ ...first, text, y: first.y + i * leading }));

const topic = (text: string): Line => ({ text, type: 'topic', x: FIRST, y: BASELINE.topic });

function wrappedHeadline(text: string, type: 'longHeadline' | 'sentenceHeadline'): Line[] {
  const lines = wrap(text, COLUMN, (part) => widthOf(part, type));
  return stack(lines, { type, x: FIRST, y: BASELINE[type] }, LEADING[type]);
}

const nameLines = (text: string): Line[] =>
  widthOf(text, 'headline') > COLUMN
    ? wrappedHeadline(text, 'longHeadline')
    : [{ text, type: 'headline', x: FIRST, y: BASELINE.headline }];

function counts(all: Counts): Line[] {
  const fits = METRICS.every(
    (metric) => widthOf(formatCount(all[metric]), 'figure') <= GRID.columnsRight - THIRD
  );
  return METRICS.flatMap((metric, i): Line[] => {
    const x = [FIRST, SECOND, THIRD][i] ?? FIRST;
    return [
      { text: formatCount(all[metric]), type: fits ? 'figure' : 'smallFigure', x, y: BASELINE.count },
      { text: CARD.counts[metric], type: 'label', x, y: BASELINE.countLabel }
    ];
  });
}

function rate({ value, interval }: Measure['national'], note: Pick<Line, 'text' | 'type'> | null): Line[] {
  const label = { type: 'label', x: SECOND, y: BASELINE.rateText } as const;
  const texts = [CARD.rate, ...(interval ? [intervalWords(interval)] : [])];
  return [
    { text: formatRate(value), type: 'figure', x: FIRST, y: BASELINE.rate },
    ...stack(texts, label, LEADING.label),
    ...(note ? [{ ...label, ...note, y: label.y + texts.length * LEADING.label }] : [])
  ];
}

function noRate(): Line[] {
  const first = { x: FIRST, y: BASELINE.rateText };
  const reason = wrapEvenly(CARD.noRateReason, COLUMN, (part) => widthOf(part, 'label'));
  return [
    { ...first, text: CARD.noRate, type: 'note' },
    ...stack(reason, { ...first, type: 'label', y: first.y + LEADING.label }, LEADING.label)
  ];
}

function ofPlace(atlas: Atlas, place: AtlasPlace): Line[] {
  const cell = atlas.measures['total-rate'].cells[place.slug];
  const unstable = cell?.unstable ? ({ text: unstableShort(place.total), type: 'note' } as const) : null;
  return [
    topic(CARD.topic),
    ...nameLines(place.name),
    ...counts(place),
    ...(cell ? rate(cell, unstable) : noRate())
  ];
}

function ofCountry({ national, measures, places }: Atlas): Line[] {
  const onMap = places.filter((place) => place.frame).length;
  return [
    topic(UI.country),
    ...wrappedHeadline(HEADING, 'sentenceHeadline'),
    ...counts(national),
    ...rate(measures['total-rate'].national, { text: onMapWords(onMap), type: 'label' })
  ];
}

function foot(): Line[] {
  const caveat = wrapEvenly(CAVEAT.short, GRID.right - GRID.left, (part) => widthOf(part, 'caveat'));
  return [
    ...stack(caveat, { type: 'caveat', x: GRID.left, y: BASELINE.caveat }, LEADING.caveat),
    ...stack(CARD.source, { type: 'source', x: GRID.left, y: BASELINE.source }, LEADING.source)
  ];
}

/** The same on every card. */
const FOOT = foot();

/** Every line of text on the card of a place, or of the country. */
export const cardLines = (atlas: Atlas, place: AtlasPlace | null): Line[] => [
  ...(place ? ofPlace(atlas, place) : ofCountry(atlas)),
  ...legendBars(atlas.measures[SENT]).map(({ label }) => label),
  ...FOOT
];
