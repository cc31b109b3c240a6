import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { checkYear } from '../../../scripts/check-year.mjs';
import { temporaryFolder } from './temporary-folder';

const EDITION = {
  year: 2019,
  report: 'A Report',
  published: 'May 2020',
  population: '2010 Census',
  populationDay: 'April 1, 2010',
  note: 'Nothing to note.'
};
const sound = JSON.stringify(EDITION);

type Files = Readonly<Record<string, string | Buffer>>;

/** A data folder with a sound year 2019, with these files in place of its own or beside them. */
const dataWith = (files: Files): string =>
  temporaryFolder({
    '2019/edition.json': sound,
    '2019/caveats.txt': 'Caveats of 2019.',
    '2019/datapackage.json': '{}',
    '2019/cases-by-place.csv': 'a\n',
    ...files
  });

beforeEach(() => vi.stubEnv('ONLY_YEAR', ''));
afterEach(() => vi.unstubAllEnvs());

describe('a year', () => {
  it('is taken as it should be', () => {
    expect(() => checkYear(2019, dataWith({}))).not.toThrow();
  });

  it('that lacks files is refused, with their names', () => {
    expect(() => checkYear(2019, temporaryFolder({ '2019/edition.json': sound }))).toThrow(
      'data/2019/datapackage.json: is not there\ndata/2019/caveats.txt: is not there'
    );
    expect(() => checkYear(2018, dataWith({}))).toThrow('data/2018/edition.json: is not there');
  });

  it.each([
    ['is of another year', { ...EDITION, year: 2018 }, '"year" is 2018, but the folder is 2019'],
    ['lacks the report’s title', { ...EDITION, report: undefined }, '"report" is no text'],
    ['has an empty date', { ...EDITION, published: ' ' }, '"published" is no text'],
    ['does not say the year', { ...EDITION, published: '2020-05-01' }, '"published" is “2020-05-01”, but'],
    [
      'gives a month by number',
      { ...EDITION, published: '06/2020' },
      '"published" is “06/2020”, but must be'
    ],
    [
      'was published before its year',
      { ...EDITION, published: 'June 2002' },
      '"published" is “June 2002”, which is before 2019'
    ],
    ['has a key too many', { ...EDITION, titel: 'x' }, '"titel" is not known; there are year, report']
  ])('whose edition %s is refused, with file and reason', (_, edition, reason) => {
    const data = dataWith({ '2019/edition.json': JSON.stringify(edition) });
    expect(() => checkYear(2019, data)).toThrow(`data/2019/edition.json: ${reason}`);
  });

  it('whose edition is no object or no JSON is refused, with file and reason', () => {
    expect(() => checkYear(2019, dataWith({ '2019/edition.json': 'null' }))).toThrow(
      'data/2019/edition.json: is no object'
    );
    expect(() => checkYear(2019, dataWith({ '2019/edition.json': '{' }))).toThrow(
      /^data\/2019\/edition\.json: .*JSON/
    );
  });

  it.each([
    ['cases-by-place.csv', Buffer.from('place\nPu\xe9rto Rico\n', 'latin1'), ':2: is not UTF-8'],
    ['cases-by-place.csv', Buffer.from('\ufeffplace\n', 'utf16le'), ':1: is not UTF-8'],
    ['caveats.txt', Buffer.from('One.\n\ncaf\xe9', 'latin1'), ':3: is not UTF-8'],
    ['edition.json', Buffer.from('{ "note": "wasn\x92t" }', 'latin1'), ':1: is not UTF-8'],
    ['datapackage.json', '\ufeff{}', ':1: begins with a byte order mark, which JSON must not have']
  ])('whose %s is in another encoding is refused, with the line', (name, contents, reason) => {
    expect(() => checkYear(2019, dataWith({ [`2019/${name}`]: contents }))).toThrow(
      `data/2019/${name}${reason}`
    );
  });

  it('may begin a table with a byte order mark', () => {
    expect(() => checkYear(2019, dataWith({ '2019/cases-by-place.csv': '\ufeffplace\n' }))).not.toThrow();
  });
});

describe('a year that was copied from another', () => {
  const copy = (edition: object, files: Files = {}): string =>
    dataWith({
      '2019/edition.json': JSON.stringify({ ...EDITION, note: 'Few in 2019.' }),
      '2021/edition.json': JSON.stringify({ ...EDITION, year: 2021, ...edition }),
      '2021/caveats.txt': 'Caveats of 2021.',
      '2021/datapackage.json': '{}',
      '2021/cases-by-place.csv': 'b\n',
      ...files
    });

  it('is taken once it is its own, with the title and the census that it shares', () => {
    expect(() => checkYear(2021, copy({ published: 'May 2022' }))).not.toThrow();
    expect(() => checkYear(2019, copy({ published: 'May 2022' }))).not.toThrow();
  });

  it.each([
    [
      'figures',
      copyOf('cases-by-place.csv', 'a\n'),
      'data/2021/cases-by-place.csv: is the same as data/2019/cases-by-place.csv'
    ],
    [
      'caveats',
      copyOf('caveats.txt', 'Caveats of 2019.'),
      'data/2021/caveats.txt: is the same as data/2019/caveats.txt'
    ]
  ])('is refused while it has its %s', (_, files, reason) => {
    expect(() => checkYear(2021, copy({ published: 'May 2022' }, files))).toThrow(reason);
  });

  it('is refused while the edition says what the other does', () => {
    const same = 'the same as in data/2019/edition.json';
    expect(() => checkYear(2021, copy({ published: 'May 2022', note: 'Few in 2019.' }))).toThrow(
      `data/2021/edition.json: "note" is “Few in 2019.”, ${same}`
    );
    expect(() => checkYear(2019, copy({}))).not.toThrow();
    expect(() => checkYear(2021, copy({}))).toThrow('"published" is “May 2020”, which is before 2021');
  });
});

function copyOf(name: string, contents: string): Files {
  return { [`2021/${name}`]: contents };
}
