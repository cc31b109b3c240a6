import { describe, expect, it } from 'vitest';
import { parseCsv } from '../../../src/lib/report/csv.server';

const texts = (csv: string): string[][] =>
  parseCsv('t.csv', csv).map((record) => record.map(({ text }) => text));
const lines = (csv: string): number[][] =>
  parseCsv('t.csv', csv).map((record) => record.map(({ line }) => line));

describe('parseCsv', () => {
  it('splits records and fields, with or without a last line end', () => {
    expect(texts('a,b\n1,2\n')).toEqual([
      ['a', 'b'],
      ['1', '2']
    ]);
    expect(texts('a,b\n1,2')).toEqual(texts('a,b\n1,2\n'));
    expect(texts('a,\n,')).toEqual([
      ['a', ''],
      ['', '']
    ]);
    expect(texts('')).toEqual([]);
  });

  it('drops a byte order mark at the start and nowhere else', () => {
    expect(texts('\uFEFFa,b')).toEqual([['a', 'b']]);
    expect(texts('\uFEFF"a",b')).toEqual([['a', 'b']]);
    expect(texts('a,\uFEFFb')).toEqual([['a', '\uFEFFb']]);
  });

  it.each(['\n', '\r\n', '\r'])('ends a line at %j', (end) => {
    const csv = ['a,b', '1,2', ''].join(end);
    expect(texts(csv)).toEqual([
      ['a', 'b'],
      ['1', '2']
    ]);
    expect(lines(csv)).toEqual([
      [1, 1],
      [2, 2]
    ]);
  });

  it('reads quotes, doubled quotes, and separators and line ends inside quotes', () => {
    expect(texts('"a,b","say ""yes""",""\n"x\ny",z')).toEqual([
      ['a,b', 'say "yes"', ''],
      ['x\ny', 'z']
    ]);
  });

  it('skips blank lines, but not a line that is an empty quoted field', () => {
    expect(texts('\n\na,b\n\n1,2\n\n')).toEqual([
      ['a', 'b'],
      ['1', '2']
    ]);
    expect(texts('a\n""\n')).toEqual([['a'], ['']]);
  });

  it('counts physical lines through blank lines and quoted line ends', () => {
    expect(lines('a,b\n\n"x\r\n\r\ny",2\r\n3,4')).toEqual([
      [1, 1],
      [3, 5],
      [6, 6]
    ]);
  });

  it.each([
    ['a,b\n1,"2\n3,4', 't.csv:2:2 (column "b"): "\\"2" opens a quote that is never closed'],
    ['a,b\n"x\ny"z,2', 't.csv:3:1 (column "a"): "z" stands after a closing quote'],
    ['a,b\n1,2"3', 't.csv:2:2 (column "b"): "2\\"3" has a quote inside a field that is not quoted'],
    ['"a', 't.csv:1:1: "\\"a" opens a quote that is never closed']
  ])('refuses %j', (csv, message) => {
    expect(() => parseCsv('t.csv', csv)).toThrow(message);
  });
});
