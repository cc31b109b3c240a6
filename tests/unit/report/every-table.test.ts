import { describe, expect, it } from 'vitest';
import { readReport } from '../../../src/lib/report/read-report.server';
import { report } from '../../../src/lib/report/report.server';
import { damaged, goodTables, messagesOf, problemsOf } from './tables';

describe('a table in another dialect of CSV is read all the same', () => {
  const rewrite = (change: (text: string) => string): Record<string, string> =>
    Object.fromEntries(
      Object.entries(goodTables()).map(([name, text]) => [name, name.endsWith('.csv') ? change(text) : text])
    );

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
  const csvs = Object.entries(goodTables()).filter(([name]) => name.endsWith('.csv'));

  it.each(Object.keys(goodTables()))('when %s is missing', (missing) => {
    const tables = Object.fromEntries(Object.entries(goodTables()).filter(([name]) => name !== missing));
    expect(messagesOf(tables)).toEqual([`data/2020/${missing}:1:1: the file is missing`]);
  });

  it.each(csvs)('when %s is empty', (empty) => {
    const [first] = problemsOf({ ...goodTables(), [empty]: '' });
    expect(first).toMatchObject({ file: `data/2020/${empty}`, line: 1, column: 1 });
    expect(first?.reason).toBe('is a missing column');
  });

  it.each(csvs)('when %s has a header alone', (name, text) => {
    const [first] = problemsOf({ ...goodTables(), [name]: text.slice(0, text.indexOf('\n')) });
    expect(first).toMatchObject({ file: `data/2020/${name}`, line: 1 });
    expect(first?.reason).toMatch(/^is missing/);
  });

  it('when it is in the folder and not in the descriptor', () => {
    expect(messagesOf({ ...goodTables(), 'more.csv': 'a,b\n' })).toEqual([
      'data/2020/more.csv:1:1: the file is not in "resources" of datapackage.json'
    ]);
  });

  it.each([
    ['is no JSON', '{', /^data\/2020\/datapackage\.json:1:1: the file is no JSON: /],
    ['is a list', '[]', /: the file is no object$/],
    ['has no tables', '{"resources": []}', /: there is no list "resources" of tables$/],
    [
      'has a table without columns',
      '{"resources": [{"name": "x", "path": "x.csv"}]}',
      /: "x" has no columns/
    ],
    [
      'has a column of an unknown type',
      '{"resources": [{"name": "x", "path": "x.csv", "schema": {"fields": [{"name": "n", "title": "N", "type": "interger"}]}}]}',
      /: "x" has a column "n" of type "interger", which is none of string, integer, number, boolean$/
    ],
    [
      'has a column of numbers without a unit',
      '{"resources": [{"name": "x", "path": "x.csv", "schema": {"fields": [{"name": "n", "title": "N", "type": "number"}]}}]}',
      /: "x" has a column of numbers, "n", without unit$/
    ],
    [
      'has a table without a name',
      '{"resources": [{"path": "x.csv"}]}',
      /table 1 of "resources" has no name or no path/
    ]
  ])('when the descriptor %s', (_, text, message) => {
    expect(messagesOf({ ...goodTables(), 'datapackage.json': text })).toEqual([
      expect.stringMatching(message)
    ]);
  });

  it.each([
    [
      'no "created"',
      '"created":',
      '"x":',
      ['"created" is no text', '"created" must begin with a day, as in 2026-11-22']
    ],
    ['no "sources"', /"sources"(?=:[^\]]*\],\s*"resources")/, '"x"', ['there is no list "sources"']],
    ['no "licenses"', '"licenses":', '"x":', ['there is no list "licenses"']],
    [
      'the name of another year',
      'missing-children-cases-2020',
      'missing-children-cases-2019',
      ['"missing-children-cases-2019" is the name, and does not have the year 2020']
    ],
    [
      'the title of another year',
      'NCMEC in 2020, by state',
      'NCMEC, by state',
      [
        '"Cases of missing children reported to NCMEC, by state" is the title, and does not have the year 2020'
      ]
    ],
    [
      'the sources of another year',
      '"title": "Our 2020 Impact',
      '"title": "Our 2019 Impact',
      ['"sources" does not have the report of the year, “Our 2020 Impact”']
    ],
    [
      'a column of another year',
      /recoveries in 2020(?= of children reported missing in previous years\.",\s*"unit")/,
      'recoveries in 2019',
      [
        '"Cases with the status resolved, among them recoveries in 2019 of children reported missing in previous years." is said of cases-by-place, and does not have the year 2020'
      ]
    ],
    ['a place too few', '"Ohio",', '', ['"Ohio" is not in the "enum" of the places of cases-by-place']]
  ])('when the descriptor has %s', (_, passage, replacement, reasons) => {
    const tables = goodTables();
    tables['datapackage.json'] = tables['datapackage.json'].replace(passage, replacement);
    expect(messagesOf(tables)).toEqual(reasons.map((reason) => `data/2020/datapackage.json:1:1: ${reason}`));
  });

  it('when the descriptor has not what a table is checked against', () => {
    const without = (pattern: RegExp) =>
      messagesOf({
        ...goodTables(),
        'datapackage.json': goodTables()['datapackage.json'].replace(pattern, '"x": ')
      });
    expect(without(/"published": /)).toEqual([
      'data/2020/under-18.csv:1:1: the descriptor has no published totals "statesAndDistrict": { "residents", "under18" }'
    ]);
    expect(without(/"enum": (?=\["Endangered)|"enum": (?=\[\s+"Endangered)/)).toEqual([
      'data/2020/case-types.csv:1:1 (column "case_type"): "case-types" has no list of its rows in the descriptor ("constraints.enum" of the first column)'
    ]);
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
