import { describe, expect, it } from 'vitest';
import { damaged, messagesOf, problemsOf } from './tables';

const CASES = 'cases-by-place.csv';
const TEXAS = 'Texas,226,3362,3588\n';

describe('cases by place is refused', () => {
  it('with file, line, column, value and reason as fields of the error', () => {
    const [problem, ...others] = problemsOf(damaged(CASES, 'Colorado,65,770', 'Colorado,65,4x'));
    expect(others).toEqual([]);
    expect(problem).toMatchObject({
      name: 'TableError',
      file: 'data/2020/cases-by-place.csv',
      line: 7,
      column: 3,
      columnName: 'resolved',
      value: '4x',
      reason: 'is not a whole number',
      message: 'data/2020/cases-by-place.csv:7:3 (column "resolved"): "4x" is not a whole number'
    });
  });

  it.each(['1.5', '', ' 65', '65 ', '065', '+65', '1e3', '０', 'NaN'])('for the number %j', (value) => {
    expect(messagesOf(damaged(CASES, 'Colorado,65,', `Colorado,${value},`))).toEqual([
      `data/2020/cases-by-place.csv:7:2 (column "active"): "${value}" is not a whole number`
    ]);
  });

  it.each<[name: string, passage: string, replacement: string, messages: string[]]>([
    [
      'a thousands separator',
      'California,327,1501,',
      'California,327,"1,501",',
      ['6:3 (column "resolved"): "1,501" is not a whole number']
    ],
    ['a negative number', 'Maine,0,', 'Maine,-1,', ['21:2 (column "active"): "-1" is a negative number']],
    [
      'a number too large',
      'Maine,0,',
      'Maine,9007199254740993,',
      ['21:2 (column "active"): "9007199254740993" is too large to be exact']
    ],
    [
      'a missing column',
      'place,active,resolved,total',
      'place,active,total',
      ['1:3 (column "resolved"): "resolved" is a missing column']
    ],
    [
      'an extra column',
      'place,active,resolved,total',
      'place,active,resolved,total,note',
      ['1:5 (column "note"): "note" is an extra column']
    ],
    [
      'a column that comes twice',
      'place,active,resolved,total',
      'place,active,resolved,total,active',
      ['1:5 (column "active"): "active" is an extra column: it is there already']
    ],
    [
      'columns out of order',
      'place,active,resolved,total',
      'place,resolved,active,total',
      [
        '1:2 (column "resolved"): "resolved" is out of order: "active" belongs here',
        '1:3 (column "active"): "active" is out of order: "resolved" belongs here'
      ]
    ],
    [
      'a row with too few fields',
      TEXAS,
      'Texas,226,3362\n',
      ['46:4 (column "total"): a field is missing: the row has 3 fields, the table 4 columns']
    ],
    [
      'a row with too many fields',
      TEXAS,
      'Texas,226,3,362,3588\n',
      ['46:5: "3588" is an extra field: the row has 5 fields, the table 4 columns']
    ],
    [
      'a duplicate place',
      TEXAS,
      TEXAS + TEXAS,
      ['47:1 (column "place"): "Texas" is a duplicate: it is on line 46 already']
    ],
    [
      'an unknown place',
      TEXAS,
      `${TEXAS}Guam,0,0,0\n`,
      ['47:1 (column "place"): "Guam" is not a place of the report (src/lib/report/places.ts has them)']
    ],
    ['a missing place', TEXAS, '', ['54:1 (column "place"): "Texas" is missing: the place has no row']],
    [
      'a misspelt place',
      'Texas,',
      ' texas,',
      [
        '46:1 (column "place"): " texas" is not a place of the report (src/lib/report/places.ts has them)',
        '55:1 (column "place"): "Texas" is missing: the place has no row'
      ]
    ],
    [
      'active + resolved that is not the total',
      TEXAS,
      'Texas,226,3362,3589\n',
      [
        '46:4 (column "total"): "3589" is not active + resolved, which is 3588',
        '55:4 (column "total"): "29782" is the published total, but the column adds up to 29783'
      ]
    ],
    [
      'columns that do not add up',
      TEXAS,
      'Texas,227,3361,3588\n',
      [
        '55:2 (column "active"): "2433" is the published total, but the column adds up to 2434',
        '55:3 (column "resolved"): "27349" is the published total, but the column adds up to 27348'
      ]
    ],
    [
      'no Total row',
      'Total,2433,27349,29782\n',
      '',
      ['54:1 (column "place"): "Total" is missing: the last row must hold the published totals']
    ],
    [
      'a Total row before the last',
      'International,23,10,33\nTotal,2433,27349,29782\n',
      'Total,2433,27349,29782\nInternational,23,10,33\n',
      [
        '54:1 (column "place"): "Total" may name the last row only',
        '55:1 (column "place"): "Total" is missing: the last row must hold the published totals'
      ]
    ],
    [
      'a quote that is never closed',
      'Maine,0',
      '"Maine,0',
      ['21:1 (column "place"): "\\"Maine,0,8,8" opens a quote that is never closed']
    ],
    [
      'text after a closing quote',
      'Maine,0',
      '"Maine" ,0',
      ['21:1 (column "place"): " " stands after a closing quote']
    ]
  ])('for %s', (_, passage, replacement, messages) => {
    const expected = messages.map((message) => `data/2020/cases-by-place.csv:${message}`);
    expect(messagesOf(damaged(CASES, passage, replacement))).toEqual(expected);
  });

  it('with the physical line after blank lines, quoted line ends and CRLF', () => {
    const tables = damaged(CASES, 'Alabama,48,201,249\n', '\n\n"Ala\nbama",x,201,249\n');
    tables[CASES] = tables[CASES].replaceAll('\n', '\r\n');
    const [first] = problemsOf(tables);
    expect(first).toMatchObject({ line: 5, column: 2, value: 'x' });
  });
});
