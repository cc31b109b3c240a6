/** What the page of the report's national tables says beside the report's own words. */
import * as EDITION from '$lib/report/edition';
import { agesByRace, caseTypes } from '$lib/report/parts';
import type { HeadlineFigure, NationalTable, Report } from '$lib/report/report';
import { formatCount, formatShare } from './numbers';
import { CAVEAT, HELP, NCMEC, SOURCE } from './site';

export const REPORT = {
  title: 'The report’s national figures',
  from: `From ${EDITION.report} by the ${NCMEC} (NCMEC), published ${EDITION.published}.`,
  caveat: CAVEAT.short,
  contents: 'On this page',
  placesAlone:
    'Of this report the cases by place are here, and nothing more: the map and its table show them.',
  types: 'Cases by type and status',
  ofAll: 'Share of all cases',
  resolved: 'Resolved of these',
  ages: 'Cases by age and race',
  agesNote:
    'The stronger the shade, the more cases; totals are not shaded. These are numbers, not rates: the groups differ in size, so they do not say how often children of a group are missing. “Unknown” is a row and a column of the report and is kept: for these children the age or the race is not known.',
  entries: 'NCMEC’s cases and the FBI’s entries',
  entriesIntro:
    'The FBI’s National Crime Information Center (NCIC) and NCMEC count different things. Their figures stand side by side here and can be neither added nor divided.',
  entriesNote:
    'This number represents reports of missing children. That means if a child runs away multiple times in a year, each instance would be entered into NCIC separately and counted in the yearly total. Likewise, if an entry is withdrawn and amended or updated, that would also be reflected in the total.',
  entriesSource: `${SOURCE.report}, on the entries in NCIC`,
  entriesColumns: ['What is counted', 'Number'],
  figures: 'The figures of the report’s text',
  figuresNote: 'Each in the sentence that it stands in, under the report’s own headings.',
  hard: 'Sexual exploitation of children',
  hardNote: `These parts of the report are hard to read. They are folded, and each heading says what is inside. If you need help, or have seen something that must be reported: call ${HELP.number} or report to the CyberTipline of NCMEC.`,
  runaways: ({ value, moreThan }: HeadlineFigure, counted: number): string =>
    `The report gives “${moreThan ? 'more than ' : ''}${formatCount(value)}” cases of children who had run away here, and ${formatCount(counted)} endangered runaways in its table of case types. Both are as published.`,
  sumNote: (sum: number): string =>
    `The report does not print the sum of these relationships, ${formatCount(sum)}. The shares are those of the report, recomputed from it.`,
  download: (title: string): string => `${title} (CSV)`
} as const;

/** Meta description: what there is of the report. */
export function reportDescription(report: Pick<Report, 'tables' | 'headline'>): string {
  const by = [
    ...(caseTypes(report) ? ['by type and status'] : []),
    ...(agesByRace(report) ? ['by age and race'] : [])
  ];
  const parts = [
    ...(by.length > 0 ? [`cases of missing children ${by.join(', ')}`] : []),
    ...(report.headline.length > 0 ? ['each figure of its text with the sentence it comes from'] : [])
  ];
  return parts.length > 0
    ? `National tables and figures of NCMEC’s report ${EDITION.report}: ${parts.join(', and ')}.`
    : `NCMEC’s report ${EDITION.report}: the caveat, and where its cases by place are shown.`;
}

/** Headings of the report whose figures are folded, and what is behind each. */
export const FOLDED: Readonly<Record<string, string>> = {
  'Reduce Child Sexual Exploitation':
    'The CyberTipline: how many reports of suspected child sexual exploitation',
  'Child Victim Identification':
    'Children in seized images: requests by agency, and relationship of offender to child',
  'Child Sex Trafficking': 'Child sex trafficking: reports, and children who had run away',
  'Sex Offender Tracking': 'Sex offender tracking: requests and arrests'
};

/** A table's caption: “Cases by type and status, 2020”. */
export const reportCaption = (title: string): string => `${title}, ${EDITION.year}`;

/** “90.9%” */
export const shareWords = (part: number, all: number): string =>
  all === 0 ? 'none' : formatShare(part, all);

/** A figure of a table in its column's unit: “1,240”, “21.71%”, “64%”. */
export function figureWords(value: number, unit: string, decimals: number): string {
  return unit === '%' ? `${value.toFixed(decimals)}%` : formatCount(value);
}

/** How many decimals the report gives a column of shares. */
export const decimalsOf = (table: NationalTable, column: number): number =>
  table.rows.every(({ figures }) => Number.isInteger(figures[column])) ? 0 : 2;

/** Limits of the shades of a table: orders of magnitude, which any year's figures can share. */
export const SHADES = ['0 to 9', '10 to 99', '100 to 999', '1,000 or more'] as const;

/** The shade of a number of cases, 0 to 3. */
export const shadeOf = (cases: number): number => Math.min(3, String(cases).length - 1);

/** A piece of a sentence; a figure is set off. */
export interface Piece {
  readonly text: string;
  readonly figure: boolean;
}

/** Cuts a sentence at the figures that are quoted from it: “In 2020, … ”, “195”, “ long-term missing children; …”. */
export function pieces(sentence: string, figures: readonly HeadlineFigure[]): readonly Piece[] {
  const spellings = figures.flatMap(({ value, unit }) => [
    formatCount(value),
    `${value / 1_000_000} million`,
    // “1 in 6”: the 1 alone would be found in other words, too.
    ...(/^in \d+/.exec(unit) ?? []).map((of) => `${value} ${of}`)
  ]);
  const longestFirst = [...new Set(spellings)].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(`(?<![\\d,.-])(${longestFirst.join('|')})(?![\\d,.]*\\d)`);
  return sentence
    .split(pattern)
    .map((text, i) => ({ text, figure: i % 2 === 1 }))
    .filter(({ text }) => text !== '');
}
