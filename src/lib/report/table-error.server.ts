/** Where something stands in a file: physical line and field, both counted from 1. */
export interface Spot {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Name of the column; `null` where the table has none. */
  readonly columnName: string | null;
  /** What stands there; `null` where nothing does. */
  readonly value: string | null;
}

/** Where a file begins, for what is wrong with the whole of it. */
export const startOf = (file: string): Spot => ({ file, line: 1, column: 1, columnName: null, value: null });

/** One reason why a published table is refused, and where to look. */
export class TableError extends Error {
  override readonly name = 'TableError';
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly columnName: string | null;
  readonly value: string | null;
  readonly reason: string;

  constructor(spot: Spot, reason: string) {
    const column = spot.columnName === null ? '' : ` (column "${spot.columnName}")`;
    const value = spot.value === null ? '' : `${JSON.stringify(spot.value)} `;
    super(`${spot.file}:${spot.line}:${spot.column}${column}: ${value}${reason}`);
    this.file = spot.file;
    this.line = spot.line;
    this.column = spot.column;
    this.columnName = spot.columnName;
    this.value = spot.value;
    this.reason = reason;
  }
}

/** Everything that is wrong with the tables; its message has one line for each problem. */
export class ReportError extends Error {
  override readonly name = 'ReportError';

  constructor(readonly problems: readonly TableError[]) {
    super(problems.map((problem) => problem.message).join('\n'));
  }
}

/** Refuses a file for a reason that leaves nothing to go on with. @throws a `ReportError` */
export function refuse(spot: Spot, reason: string): never {
  throw new ReportError([new TableError(spot, reason)]);
}

/** Gathers problems, so that one run names all of them. */
export class Problems {
  readonly #found: TableError[] = [];

  add(spot: Spot, reason: string): void {
    this.#found.push(new TableError(spot, reason));
  }

  /** Throws a `ReportError` if anything was found so far. */
  stopIfAny(): void {
    if (this.#found.length > 0) throw new ReportError(this.#found);
  }
}

/** Runs every reader and returns their results by name; if any refused, throws the problems of all of them. */
export function readAll<Results extends object>(readers: {
  readonly [Name in keyof Results]: () => Results[Name];
}): Results {
  const problems: TableError[] = [];
  const results = Object.entries<() => unknown>(readers).map(([name, read]) => {
    try {
      return [name, read()];
    } catch (error) {
      if (!(error instanceof ReportError)) throw error;
      problems.push(...error.problems);
      return [name, null];
    }
  });
  if (problems.length > 0) throw new ReportError(problems);
  return Object.fromEntries(results) as Results;
}
