import { ReportError, TableError } from './table-error.server';

/** One field of a CSV file, with the physical line and the field number (from 1) where it begins. */
export interface Field {
  readonly text: string;
  readonly line: number;
  readonly column: number;
}

const BYTE_ORDER_MARK = '\uFEFF';
const QUOTED = /"([^"]*(?:""[^"]*)*)"/y;
const PLAIN = /[^,\r\n]*/y;
const SEPARATOR = /,|\r\n|\n|\r|$/y;
const LINE_END = /\r\n|\n|\r/g;

/**
 * Splits CSV text into records of fields (RFC 4180: quotes, doubled quotes, line ends inside quotes; LF, CRLF or CR).
 * A byte order mark and blank lines are skipped; a quote in the wrong place is refused.
 */
export function parseCsv(file: string, text: string): Field[][] {
  const source = text.startsWith(BYTE_ORDER_MARK) ? text.slice(BYTE_ORDER_MARK.length) : text;
  const records: Field[][] = [];
  let record: Field[] = [];
  let at = 0;
  let line = 1;

  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const match = pattern.exec(source);
    if (match) at = pattern.lastIndex;
    return match;
  };
  const refuse = (value: string, reason: string): ReportError => {
    const column = record.length + 1;
    const columnName = records[0]?.[column - 1]?.text ?? null;
    return new ReportError([new TableError({ file, line, column, columnName, value }, reason)]);
  };
  const takeField = (): { text: string; lineEnds: number } => {
    if (source[at] === '"') {
      const inner = take(QUOTED)?.[1];
      if (inner === undefined) throw refuse(restOfLine(source, at), 'opens a quote that is never closed');
      return { text: inner.replaceAll('""', '"'), lineEnds: inner.match(LINE_END)?.length ?? 0 };
    }
    const plain = take(PLAIN)?.[0] ?? '';
    if (plain.includes('"')) throw refuse(plain, 'has a quote inside a field that is not quoted');
    return { text: plain, lineEnds: 0 };
  };

  for (;;) {
    const start = at;
    const { text: value, lineEnds } = takeField();
    const separator = take(SEPARATOR)?.[0];
    if (separator === undefined) {
      line += lineEnds;
      throw refuse(take(PLAIN)?.[0] ?? '', 'stands after a closing quote');
    }
    record.push({ text: value, line, column: record.length + 1 });
    line += lineEnds;
    if (separator === ',') continue;

    const isBlankLine = record.length === 1 && source[start] !== '"' && value === '';
    if (!isBlankLine) records.push(record);
    if (at >= source.length) return records;
    record = [];
    line += 1;
  }
}

function restOfLine(source: string, start: number): string {
  return /[^\r\n]*/.exec(source.slice(start))?.[0] ?? '';
}
