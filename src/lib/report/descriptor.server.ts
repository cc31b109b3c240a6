import { Problems, type Spot } from './table-error.server';

/** The file of a year's folder that says which tables there are and what is in them (Data Package, version 1). */
export const DESCRIPTOR = 'datapackage.json';

/** A column as the descriptor has it. */
export interface FieldDescription {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'number' | 'boolean';
  readonly title: string;
  readonly unit: string;
  /** The only values that it may hold; `null` where any will do. */
  readonly values: readonly string[] | null;
}

/** A table as the descriptor has it. The first column names the rows. */
export interface TableDescription {
  readonly name: string;
  readonly path: string;
  readonly title: string;
  readonly label: FieldDescription;
  readonly fields: readonly FieldDescription[];
  /** Published sums to check the table against, as they stand there. */
  readonly published: unknown;
}

export type Descriptor = ReadonlyMap<string, TableDescription>;

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const objects = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.filter(isObject) : []);

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const TYPES = ['string', 'integer', 'number', 'boolean'] as const;

function fieldOf(field: Json): FieldDescription {
  const constraints = isObject(field.constraints) ? field.constraints : {};
  const values = constraints.enum;
  return {
    name: text(field.name),
    type: TYPES.find((type) => type === field.type) ?? 'string',
    title: text(field.title),
    unit: text(field.unit),
    values: Array.isArray(values) ? values.map(String) : null
  };
}

function parse(spot: Spot, contents: string | undefined, problems: Problems): Json {
  if (contents === undefined) problems.add(spot, 'the file is missing');
  problems.stopIfAny();
  try {
    const value: unknown = JSON.parse(contents ?? '');
    if (isObject(value)) return value;
    problems.add(spot, 'the file is no object');
  } catch (error) {
    problems.add(spot, `the file is no JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  problems.stopIfAny();
  return {};
}

/**
 * Reads which tables a year has.
 * @throws a `ReportError` when the file is missing or damaged, or names a table without columns
 */
export function readDescriptor(file: string, contents: string | undefined): Descriptor {
  const problems = new Problems();
  const spot: Spot = { file, line: 1, column: 1, columnName: null, value: null };
  const resources = objects(parse(spot, contents, problems).resources);
  if (resources.length === 0) problems.add(spot, 'there is no list "resources" of tables');
  const tables = resources.flatMap((resource, i): [string, TableDescription][] => {
    const schema = isObject(resource.schema) ? resource.schema : {};
    const fields = objects(schema.fields).map(fieldOf);
    const [label] = fields;
    const name = text(resource.name);
    const at = { ...spot, value: name };
    if (name === '' || text(resource.path) === '')
      problems.add(spot, `table ${i + 1} of "resources" has no name or no path`);
    else if (!label) problems.add(at, 'has no columns: "schema.fields" is empty');
    else if (fields.some((field) => field.name === '' || field.title === ''))
      problems.add(at, 'has a column without name or title');
    if (!label) return [];
    const { path, title, published } = resource;
    return [[name, { name, path: text(path), title: text(title), label, fields, published }]];
  });
  problems.stopIfAny();
  return new Map(tables);
}
