import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from './temporary-folder';

/** The project as it is cloned, in which nothing was run yet, with a made-up second year. */
function clone(): string {
  const folder = temporaryFolder({});
  // What the benchmark and Lighthouse have installed below scripts/ is no part of it.
  const filter = (source: string) => path.basename(source) !== 'node_modules';
  for (const name of ['package.json', 'tsconfig.json', 'scripts', 'src', 'data/2020'])
    cpSync(name, path.join(folder, name), { recursive: true, filter });
  cpSync('tests/fixtures/2021', path.join(folder, 'data/2021'), { recursive: true });
  symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'), 'junction');
  return folder;
}

function check(folder: string): { status: number | null; said: string } {
  const env = { ...process.env, VITEST: '', ONLY_YEAR: '' };
  const run = spawnSync(process.execPath, ['scripts/check-data.mjs'], { cwd: folder, env, encoding: 'utf8' });
  return { status: run.status, said: run.stderr + run.stdout };
}

describe('check:data', () => {
  it('says of each year of a fresh clone that all is well', () => {
    expect(check(clone())).toEqual({
      status: 0,
      said:
        'data/2021: 2 tables read, 53 places, 39,909 cases, all sums agree.\n' +
        'data/2020: 9 tables read, 53 places, 29,782 cases, all sums agree.\n'
    });
  }, 30_000);

  it('says in one line what is wrong with a year, and goes on with the others', () => {
    const folder = clone();
    const cases = path.join(folder, 'data/2021/cases-by-place.csv');
    const places = readFileSync(cases, 'utf8').trim().split('\n').slice(1, -1);
    const rows = places.map((row, i) => `${row.split(',')[0]},${i % 2},${i},${i + (i % 2)}`);
    writeFileSync(cases, ['place,active,resolved,total', ...rows, 'Total,26,1378,1404', ''].join('\n'));
    expect(check(folder)).toEqual({
      status: 1,
      said:
        'data/2021/cases-by-place.csv (column "active"): as counts too few different values to fill five classes: 0, 1\n' +
        'data/2020: 9 tables read, 53 places, 29,782 cases, all sums agree.\n'
    });
  }, 30_000);
});
