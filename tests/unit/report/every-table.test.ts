import { describe, expect, it } from 'vitest';
import { readReport } from '../../../src/lib/report/read-report.server';
import { report } from '../../../src/lib/report/report.server';
import { damaged, goodTables, messagesOf, problemsOf } from './tables';

describe('a table in another dialect of CSV is read all the same', () => {
  const rewrite = (change: (text: string) => string): Record<string, string> =>
    Object.fromEntries(Object.entries(goodTables()).map(([name, text]) => [name, change(text)]));

  it.each([
    ['a byte order mark', (text: string) => `\uFEFF${text}`],
    ['CRLF line ends', (text: string) => text.replaceAll('\n', '\r\n')],
    ['blank lines', (text: string) => text.replaceAll('\n', '\n\n')],
    ['no last line end', (text: string) => text.trimEnd()],
    ['quotes', (text: string) => text.replace(/^([^",]+),/gm, '"$1",')]
  ])('with %s', (_, change) => {
    const tables = rewrite(change);
    expect(tables).not.toEqual(goodTables());
    expect(readReport(tables)).toEqual(report);
  });
});

describe('every table is refused', () => {
  it.each(Object.keys(goodTables()))('when %s is missing', (missing) => {
    const tables = Object.fromEntries(Object.entries(goodTables()).filter(([name]) => name !== missing));
    expect(messagesOf(tables)).toEqual([`data/2020/${missing}:1:1: the file is missing`]);
  });

  it.each(Object.keys(goodTables()))('when %s is empty', (empty) => {
    const [first] = problemsOf({ ...goodTables(), [empty]: '' });
    expect(first).toMatchObject({ file: `data/2020/${empty}`, line: 1, column: 1 });
    expect(first?.reason).toBe('is a missing column');
  });

  it.each(Object.entries(goodTables()))('when %s has a header alone', (name, text) => {
    const [first] = problemsOf({ ...goodTables(), [name]: text.slice(0, text.indexOf('\n')) });
    expect(first).toMatchObject({ file: `data/2020/${name}`, line: 1 });
    expect(first?.reason).toMatch(/^is missing/);
  });

  it('with the problems of all tables at once', () => {
    const tables = damaged('cases-by-place.csv', 'Maine,0,', 'Maine,none,');
    tables['under-18.csv'] = tables['under-18.csv'].replace('1107113', '-1107113');
    expect(messagesOf(tables)).toEqual([
      'data/2020/cases-by-place.csv:21:2 (column "active"): "none" is not a whole number',
      'data/2020/under-18.csv:2:6 (column "residents_under_18"): "-1107113" is a negative number'
    ]);
    expect(() => readReport(tables)).toThrow(messagesOf(tables).join('\n'));
  });
});
