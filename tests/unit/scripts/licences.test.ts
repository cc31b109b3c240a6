import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Locked {
  license?: string;
}

const { packages }: { packages: Record<string, Locked> } = JSON.parse(
  readFileSync('package-lock.json', 'utf8')
);

/** Licences that ask those who use the site, or build on it, for no more than to keep a notice. */
const FREE = new Set([
  '(MIT OR Apache-2.0)',
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
  'MIT AND OFL-1.1',
  'OFL-1.1'
]);

/** Packages whose licence is another one, or is not said, with the reason why they may be here all the same. */
const EXCEPTIONS: readonly (readonly [name: RegExp, licence: string | undefined, reason: string])[] = [
  [/^@resvg\/resvg-js(-[\w-]+)?$/, 'MPL-2.0', 'draws the cards at build, and is not shipped'],
  [/^lightningcss(-[\w-]+)?$/, 'MPL-2.0', 'makes the style sheets smaller at build, and is not shipped'],
  [/^(@axe-core\/playwright|axe-core)$/, 'MPL-2.0', 'is used by the tests alone'],
  [
    /^@mapbox\/jsonlint-lines-primitives$/,
    undefined,
    'MIT from 2.0.3 on; reads style files on a command line, and no part of it is in the bundle'
  ]
];

const found = Object.entries(packages)
  .filter(([place]) => place !== '')
  .map(([place, { license }]) => ({
    name: place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length),
    licence: license
  }));

const isExcepted = ({ name, licence }: (typeof found)[number]): boolean =>
  EXCEPTIONS.some(([pattern, allowed]) => pattern.test(name) && allowed === licence);

describe('the licences of all packages, for every platform', () => {
  it('bind nobody, or are exceptions with a reason', () => {
    expect(found.length).toBeGreaterThan(250);
    const others = found.filter((entry) => !(entry.licence && FREE.has(entry.licence)) && !isExcepted(entry));
    expect(others.map(({ name, licence }) => `${name}: ${licence ?? 'no licence'}`)).toEqual([]);
  });

  it('are no longer lists than they need to be', () => {
    const held = new Set(found.map(({ licence }) => licence));
    expect([...FREE].filter((licence) => !held.has(licence))).toEqual([]);
    expect(
      EXCEPTIONS.filter(
        ([name, licence]) => !found.some((one) => name.test(one.name) && one.licence === licence)
      )
    ).toEqual([]);
  });
});
