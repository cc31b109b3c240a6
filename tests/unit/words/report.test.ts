import { describe, expect, it } from 'vitest';
import { report } from '$lib/report/report.server';
import { decimalsOf, figureWords, pieces, reportDescription, shadeOf, SHADES } from '$lib/words/report';

describe('the description of the page', () => {
  it('names what there is of the report', () => {
    const { tables, headline } = report;
    const [from, figures] = [
      'National tables and figures of NCMEC’s report Our 2020 Impact',
      'each figure of its text with the sentence it comes from'
    ];
    expect(reportDescription(report)).toBe(
      `${from}: cases of missing children by type and status, by age and race, and ${figures}.`
    );
    expect(reportDescription({ tables: [], headline })).toBe(`${from}: ${figures}.`);
    const ages = tables.filter(({ name }) => name === 'age-by-race');
    expect(reportDescription({ tables: ages, headline: [] })).toBe(
      `${from}: cases of missing children by age and race.`
    );
    expect(reportDescription({ tables: [], headline: [] })).toBe(
      'NCMEC’s report Our 2020 Impact: the caveat, and where its cases by place are shown.'
    );
  });
});

describe('a sentence of the report', () => {
  it.each(report.headline.map((figure) => [figure.id, figure] as const))(
    'keeps every letter and sets off the figure of %s',
    (_, figure) => {
      const cut = pieces(figure.sentence, [figure]);
      expect(cut.map(({ text }) => text).join('')).toBe(figure.sentence);
      const figures = cut.filter((piece) => piece.figure).map(({ text }) => text);
      expect(figures).toHaveLength(1);
      const [, digits = '', million] = /^([\d.,]+)( million| in \d+)?$/.exec(figures[0] ?? '') ?? [];
      const factor = million === ' million' ? 1_000_000 : 1;
      expect(Math.round(Number(digits.replaceAll(',', '')) * factor)).toBe(figure.value);
    }
  );

  it('sets off “1 in 6” whole', () => {
    const ranAway = report.headline.find(({ id }) => id.startsWith('run-away-trafficking-'));
    if (!ranAway) throw new Error('the figure is missing');
    expect(pieces(ranAway.sentence, [ranAway])).toContainEqual({ text: '1 in 6', figure: true });
  });
});

describe('a shade', () => {
  it('is that of the range its words give', () => {
    for (const [cases, words] of [
      [0, '0 to 9'],
      [9, '0 to 9'],
      [10, '10 to 99'],
      [99, '10 to 99'],
      [100, '100 to 999'],
      [999, '100 to 999'],
      [1000, '1,000 or more'],
      [123_456, '1,000 or more']
    ] as const)
      expect(SHADES[shadeOf(cases)], String(cases)).toBe(words);
  });
});

describe('a figure of a table', () => {
  it('has the unit and the decimals that the report gives it', () => {
    const table = (name: string) => report.tables.find((candidate) => candidate.name === name);
    const relationships = table('offender-relationships');
    const genders = table('victim-gender');
    if (!relationships || !genders) throw new Error('a table is missing');
    expect(figureWords(10, '%', decimalsOf(relationships, 1))).toBe('10.00%');
    expect(figureWords(64, '%', decimalsOf(genders, 0))).toBe('64%');
    expect(figureWords(11_598_925, 'images', 0)).toBe('11,598,925');
  });
});
