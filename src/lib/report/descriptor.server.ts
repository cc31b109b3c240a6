import { checkHead } from './descriptor-head.server';
import { isObject, objects, text, type Json } from './json.server';
import { Problems, refuse, startOf, type Spot } from './table-error.server';

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

const TYPES = ['string', 'integer', 'number', 'boolean'] as const;

/** Why a column cannot be read by what is said of it; `null` where it can. */
function fieldProblem({ name, title, type, unit }: Json): string | null {
  if (text(name) === '' || text(title) === '') return 'has a column without name or title';
  if (!TYPES.some((known) => known === type))
    return `has a column "${name}" of type ${JSON.stringify(type)}, which is none of ${TYPES.join(', ')}`;
  const isNumber = type === 'integer' || type === 'number';
  return isNumber && text(unit) === '' ? `has a column of numbers, "${name}", without unit` : null;
}

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

function parse(spot: Spot, contents: string): Json {
  let value: unknown;
  try {
    value = JSON.parse(contents);
  } catch (error) {
    refuse(spot, `the file is no JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  return isObject(value) ? value : refuse(spot, 'the file is no object');
}

/**
 * Reads which tables a year has.
 * @throws a `ReportError` when the file is missing or damaged, names a table without columns, or is that of another year
 */
export function readDescriptor(file: string, contents: string | undefined): Descriptor {
  const problems = new Problems();
  const spot = startOf(file);
  const descriptor = parse(spot, contents ?? refuse(spot, 'the file is missing'));
  const resources = objects(descriptor.resources);
  if (resources.length === 0) problems.add(spot, 'there is no list "resources" of tables');
  const tables = resources.flatMap((resource, i): [string, TableDescription][] => {
    const schema = isObject(resource.schema) ? resource.schema : {};
    const columns = objects(schema.fields);
    const fields = columns.map(fieldOf);
    const [label] = fields;
    const name = text(resource.name);
    const at = { ...spot, value: name };
    if (name === '' || text(resource.path) === '')
      problems.add(spot, `table ${i + 1} of "resources" has no name or no path`);
    else if (!label) problems.add(at, 'has no columns: "schema.fields" is empty');
    for (const problem of columns.map(fieldProblem)) if (problem) problems.add(at, problem);
    if (!label) return [];
    const { path, title, published } = resource;
    return [[name, { name, path: text(path), title: text(title), label, fields, published }]];
  });
  problems.stopIfAny();
  checkHead(spot, descriptor, problems);
  problems.stopIfAny();
  return new Map(tables);
}
