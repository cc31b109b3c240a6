import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import datapackage from '../../../data/2020/datapackage.json';
import { parseCsv } from '../../../src/lib/report/csv.server';
import { goodTables } from './tables';

interface Described {
  readonly type: string;
  readonly title: string;
  readonly description: string;
}

const tables: Record<string, string> = goodTables();
const { resources } = datapackage;

describe('datapackage.json', () => {
  it('lists every CSV file of the folder, and every file is tested', () => {
    const onDisk = readdirSync('data/2020').filter((name) => name.endsWith('.csv'));
    expect(resources.map((resource) => resource.path).sort()).toEqual(onDisk.sort());
    expect(
      Object.keys(tables)
        .filter((name) => name.endsWith('.csv'))
        .sort()
    ).toEqual(onDisk.sort());
  });

  it.each(resources.map((resource) => [resource.path, resource] as const))(
    'describes the columns of %s as they are',
    (path, { schema }) => {
      const [header = [], ...records] = parseCsv(path, tables[path] ?? '');
      expect(schema.fields.map((field) => field.name)).toEqual(header.map((field) => field.text));
      const key = schema.fields.findIndex((field) => field.name === schema.primaryKey);
      const keys = records.map((record) => record[key]?.text);
      expect(key).toBeGreaterThanOrEqual(0);
      expect(new Set(keys).size).toBe(records.length);
    }
  );

  it('says for every number what it counts, and for every field what it is', () => {
    const fields = resources.flatMap((resource): readonly Described[] => resource.schema.fields);
    for (const field of fields) {
      expect(field.title).not.toBe('');
      expect(field.description).not.toBe('');
      if (field.type === 'integer' || field.type === 'number')
        expect(field).toHaveProperty('unit', expect.stringMatching(/./));
    }
  });

  it('carries the caveat, the sources, their dates and their terms', () => {
    expect(datapackage.description).toContain('no mandatory reporting of missing children to NCMEC');
    expect(datapackage.description).toContain('is not an indication of any issues within a state');
    expect(datapackage.description).toContain('one-year snapshot of 2020');
    for (const { sources, licenses } of [datapackage, ...resources]) {
      expect(sources.length).toBeGreaterThan(0);
      expect(licenses.length).toBe(sources.length);
      for (const source of sources) expect(source.date).toMatch(/^\d{4}-\d{2}/);
    }
  });
});
