import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { atlas } from '$lib/atlas.server';
import { plainCasesCsv } from '$lib/data/cases-csv.server';
import { dataPackage } from '$lib/data/data-package.server';
import { publishedTables } from '$lib/report/published-tables.server';
import { parseCsv } from './parse-csv';

interface Field {
  readonly name: string;
  readonly type: string;
  readonly title: string;
  readonly description: string;
  readonly constraints: Readonly<Record<string, unknown>>;
}
interface Resource {
  readonly name: string;
  readonly path: string;
  readonly schema: { readonly fields: readonly Field[]; readonly primaryKey: string };
  readonly [member: string]: unknown;
}

const sent = JSON.parse(JSON.stringify(dataPackage(atlas, 'https://maps.example/'))) as {
  readonly resources: readonly Resource[];
  readonly [member: string]: unknown;
};

/** The files as they are beside the descriptor. */
const files = new Map([
  ...[...publishedTables].map(([name, text]) => [`${name}.csv`, text] as const),
  ['cases-2020-plain.csv', plainCasesCsv(atlas)]
]);

const FORMS: Readonly<Record<string, RegExp>> = {
  string: /./,
  integer: /^-?\d+$/,
  number: /^-?\d+(\.\d+)?$/,
  boolean: /^(true|false)$/
};

describe('the Data Package', () => {
  it('has what the specification asks of a tabular package', () => {
    expect(sent.profile).toBe('tabular-data-package');
    expect(sent.name).toMatch(/^[a-z0-9._-]+$/);
    expect(sent.homepage).toBe('https://maps.example/');
    expect(sent.created).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    expect(new Set(sent.resources.map(({ name }) => name)).size).toBe(sent.resources.length);
    for (const resource of sent.resources) {
      expect(resource.profile).toBe('tabular-data-resource');
      expect(resource.name).toMatch(/^[a-z0-9._-]+$/);
      expect(resource.path).not.toMatch(/^[/.]|:|\.\./);
      expect(resource.encoding).toBe('utf-8');
    }
  });

  it('names every table, and every path it names is a table', () => {
    expect(sent.resources.map(({ path }) => path).sort()).toEqual([...files.keys()].sort());
  });

  it('keeps the published tables byte for byte', () => {
    expect([...publishedTables.keys()].sort()).toEqual([
      'age-by-race',
      'case-types',
      'cases-by-place',
      'headline',
      'offender-relationships',
      'under-18',
      'victim-age',
      'victim-gender',
      'victim-identification-requests'
    ]);
    for (const [name, text] of publishedTables) {
      expect(Buffer.from(text).equals(readFileSync(`data/2020/${name}.csv`)), name).toBe(true);
    }
  });

  it('keeps what it says of them', () => {
    const onDisk = JSON.parse(readFileSync('data/2020/datapackage.json', 'utf8')) as typeof sent;
    expect(sent).toMatchObject({ ...onDisk, resources: expect.any(Array) });
    expect(sent.resources.slice(0, onDisk.resources.length)).toEqual(onDisk.resources);
  });

  it.each(sent.resources.map((resource) => [resource.path, resource] as const))(
    'describes the fields of %s as they are',
    (path, { schema: { fields, primaryKey } }) => {
      const [names = [], ...rows] = parseCsv(files.get(path) ?? '');
      expect(fields.map(({ name }) => name)).toEqual(names);
      fields.forEach(({ name, type, title, description, constraints }, column) => {
        expect(title.length * description.length, name).toBeGreaterThan(0);
        const values = rows.map((row) => row[column] ?? '');
        const given = values.filter((value) => value !== '');
        expect(
          given.filter((value) => !FORMS[type]?.test(value)),
          `${path}, ${name}`
        ).toEqual([]);
        expect(given.length === values.length, `${path}, ${name} is required`).toBe(constraints.required);
        if (name === primaryKey || constraints.unique) expect(new Set(values).size).toBe(values.length);
      });
      expect(names).toContain(primaryKey);
    }
  );
});
