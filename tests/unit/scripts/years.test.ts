import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { allYears, checkYear, chosenYear } from '../../../scripts/years.mjs';
import { temporaryFolder } from './temporary-folder';

const EDITION = {
  year: 2019,
  report: 'A Report',
  published: 'May 2020',
  population: '2010 Census',
  populationDay: 'April 1, 2010',
  note: 'Nothing to note.'
};

/** A data folder with these editions, by the name of their folders, and whatever stands beside an edition. */
const dataWith = (
  editions: Readonly<Record<string, string>>,
  others: readonly string[] = ['caveats.txt', 'datapackage.json']
): string =>
  temporaryFolder(
    Object.fromEntries(
      Object.entries(editions).flatMap(([name, text]) => [
        [`${name}/edition.json`, text],
        ...others.map((file) => [`${name}/${file}`, ''])
      ])
    )
  );
const sound = JSON.stringify(EDITION);

beforeEach(() => vi.stubEnv('ONLY_YEAR', ''));
afterEach(() => vi.unstubAllEnvs());

describe('the years', () => {
  it('are the folders named after one, the newest first', () => {
    expect(allYears(dataWith({ 2019: sound, 2021: sound, 2020: sound, drafts: sound }))).toEqual([
      2021, 2020, 2019
    ]);
  });

  it('are for tests the one that they know', () => {
    const data = dataWith({ 2019: sound, 2020: sound, 2021: sound });
    vi.stubEnv('ONLY_YEAR', undefined);
    expect(allYears(data)).toEqual([2020]);
    vi.stubEnv('ONLY_YEAR', '2019');
    expect(chosenYear('', data)).toBe(2019);
  });

  it('are refused where there is none', () => {
    expect(() => allYears(dataWith({ drafts: sound }))).toThrow('there is no folder named after a year');
  });

  it('can be asked for one by one', () => {
    const data = dataWith({ 2019: sound, 2021: sound });
    expect(chosenYear('2019', data)).toBe(2019);
    expect(() => chosenYear('2020', data)).toThrow('REPORT_YEAR is “2020”, but data/ has 2021, 2019');
  });
});

describe('a year', () => {
  it('is taken as it should be', () => {
    expect(() => checkYear(2019, dataWith({ 2019: sound }))).not.toThrow();
  });

  it('that lacks files is refused, with their names', () => {
    expect(() => checkYear(2019, dataWith({ 2019: sound }, []))).toThrow(
      'data/2019/datapackage.json: is not there\ndata/2019/caveats.txt: is not there'
    );
    expect(() => checkYear(2018, dataWith({ 2019: sound }))).toThrow('data/2018/edition.json: is not there');
  });

  it.each([
    ['is of another year', { ...EDITION, year: 2018 }, '"year" is 2018, but the folder is 2019'],
    ['lacks the report’s title', { ...EDITION, report: undefined }, '"report" is no text'],
    ['has an empty date', { ...EDITION, published: ' ' }, '"published" is no text'],
    ['does not say the year', { ...EDITION, published: '2020-05-01' }, '"published" is “2020-05-01”, but'],
    ['has a key too many', { ...EDITION, titel: 'x' }, '"titel" is not known; there are year, report']
  ])('whose edition %s is refused, with file and reason', (_, edition, reason) => {
    const data = dataWith({ 2019: JSON.stringify(edition) });
    expect(() => checkYear(2019, data)).toThrow(`data/2019/edition.json: ${reason}`);
  });

  it('whose edition is no object or no JSON is refused, with file and reason', () => {
    expect(() => checkYear(2019, dataWith({ 2019: 'null' }))).toThrow('data/2019/edition.json: is no object');
    expect(() => checkYear(2019, dataWith({ 2019: '{' }))).toThrow(/^data\/2019\/edition\.json: .*JSON/);
  });
});
