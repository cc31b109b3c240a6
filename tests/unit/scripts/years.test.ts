import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { allYears, chosenYear } from '../../../scripts/years.mjs';
import { temporaryFolder } from './temporary-folder';

/** A data folder with folders of these names, and a file beside them. */
const dataWith = (...names: string[]): string =>
  temporaryFolder(
    Object.fromEntries(
      ['notes.txt', ...names.map((name) => `${name}/edition.json`)].map((file) => [file, ''])
    )
  );

beforeEach(() => vi.stubEnv('ONLY_YEAR', ''));
afterEach(() => vi.unstubAllEnvs());

describe('the years', () => {
  it('are the folders named after one, the newest first', () => {
    expect(allYears(dataWith('2019', '2021', '2020'))).toEqual([2021, 2020, 2019]);
  });

  it('are for tests the one that they know', () => {
    const data = dataWith('2019', '2020', '2021');
    vi.stubEnv('ONLY_YEAR', undefined);
    expect(allYears(data)).toEqual([2020]);
    vi.stubEnv('ONLY_YEAR', '2019');
    expect(chosenYear('', data)).toBe(2019);
  });

  it('are refused where there is none', () => {
    expect(() => allYears(dataWith())).toThrow('there is no folder named after a year');
  });

  it.each(['drafts', '21', '2021 copy'])('are refused where a folder is called “%s”', (name) => {
    expect(() => allYears(dataWith('2020', name))).toThrow(
      `data/${name}: is a folder that is not named after`
    );
  });

  it('can be asked for one by one', () => {
    const data = dataWith('2019', '2021');
    expect(chosenYear('2019', data)).toBe(2019);
    expect(() => chosenYear('2020', data)).toThrow('REPORT_YEAR is “2020”, but data/ has 2021, 2019');
  });
});
