import type { Atlas, AtlasPlace } from '$lib/atlas';
import * as EDITION from '$lib/report/edition';
import type { Measure } from '$lib/measure/measure';
import { compareSentences, pairOf } from './compare';
import { formatCount, formatRate } from './numbers';
import { cases, intervalWords, metricNoun, unstableWords } from './sentences';
import { CAVEAT, NCMEC, SITE_NAME, UI } from './site';

export const SHARE = {
  title: 'Share',
  link: 'Link to this view',
  linkToPage: 'Link to this page',
  sentence: 'A sentence to go with it',
  cite: 'Citation',
  styles: { plain: 'Plain', apa: 'APA', bibtex: 'BibTeX' },
  picture: 'Picture',
  pictureOf: 'For a post or a slide. It shows all cases as counts.',
  alt: 'Alternative text for the picture',
  save: 'Save the picture',
  embed: 'Embed code',
  moreEmbeds: 'Other ways to embed, and a preview',
  copy: 'Copy',
  send: 'Send with …',
  refused:
    'Copying is not allowed here. The text is selected: copy it with Ctrl+C, ⌘C or your device’s own menu.',
  notSent: 'This device could not send it. The link can be copied instead.'
} as const;

/** “Link to this view: copied.” */
export const copiedStatus = (label: string): string => `${label}: copied.`;

/** The accessible name of a button that copies: “Copy: citation”. */
export const copyName = (label: string): string =>
  `${SHARE.copy}: ${label.charAt(0).toLowerCase()}${label.slice(1)}`;

/**
 * The figure that is shown, and what has to be said with it, ready to be posted.
 * @param other the place that it is compared with
 */
export function shareSentence(
  atlas: Atlas,
  measure: Measure,
  place: AtlasPlace | null,
  other: AtlasPlace | null = null
): string {
  if (place && other)
    return [...compareSentences(atlas, measure.metric, pairOf(place, other)), CAVEAT.short].join(' ');
  const counts = place ?? atlas.national;
  const of = `${cases(counts.total)} of missing children reported to NCMEC`;
  const outcome = `${formatCount(counts.active)} active and ${formatCount(counts.resolved)} resolved`;
  const figure = place ? measure.cells[place.slug] : measure.national;
  const unstable = figure?.unstable ? ` ${unstableWords(counts[measure.metric])}` : '';
  const rate = figure?.interval
    ? ` That is ${formatRate(figure.value)} ${metricNoun(measure.metric)} per 100,000 children under 18 (${intervalWords(figure.interval)}).${unstable}`
    : '';
  return `${place?.name ?? UI.country}, ${atlas.year}: ${of}, ${outcome}.${rate} ${CAVEAT.short}`;
}

/** What a citation names. */
export interface Cited {
  readonly title: string;
  /** Whole address of the page. */
  readonly url: string;
  /** The day on which it was looked at. */
  readonly retrieved: Date;
}

export type CitationStyle = keyof typeof SHARE.styles;

const day = new Intl.DateTimeFormat('en-US', { dateStyle: 'long' });

/** A year, a month and a day as the reader's calendar has them: “2026-11-22”. */
const isoDay = (date: Date): string =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');

/** How to cite a page: in plain words, after the APA's 7th edition, or as a BibTeX entry. */
export function citation(style: CitationStyle, { title, url, retrieved }: Cited): string {
  const on = day.format(retrieved);
  if (style === 'plain')
    return `${NCMEC}, ${EDITION.report} (${EDITION.published}), as shown in “${title}”, ${SITE_NAME}, ${url} (retrieved ${on}).`;
  if (style === 'apa')
    return `${NCMEC}. (${EDITION.yearPublished}). ${title} [Map of figures from ${EDITION.report}]. ${SITE_NAME}. Retrieved ${on}, from ${url}`;
  const fields = {
    author: `{${NCMEC.replace('&', '\\&')}}`,
    title: `{${title.replace('&', '\\&')}}`,
    year: EDITION.yearPublished,
    howpublished: `${SITE_NAME}, figures from ${EDITION.report}`,
    url,
    urldate: isoDay(retrieved)
  };
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}}`);
  return `@misc{ncmec${EDITION.year},\n${lines.join(',\n')}\n}`;
}
