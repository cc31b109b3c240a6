import type { Atlas } from '$lib/atlas';
import { caveatColumns, figureColumns, type Column, type Value } from './columns.server';

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

function field({ type }: Column, value: Value): string {
  if (value === null) return '';
  return quoted(type === 'number' && typeof value === 'number' ? value.toFixed(1) : String(value));
}

function table(atlas: Atlas, columns: readonly Column[]): string {
  const rows = atlas.places.map((place) => columns.map((column) => field(column, column.of(place))));
  return [columns.map(({ name }) => name), ...rows].map((row) => `${row.join(',')}\n`).join('');
}

/**
 * The 53 places, A to Z, as CSV for people: caveat and source are the last two columns of every row, so that the first
 * line is the header, every row has the same fields, and nothing has to be skipped. All ASCII, so that it needs no
 * byte-order mark, which Excel would want for anything else and others stumble over.
 */
export const casesCsv = (atlas: Atlas): string => table(atlas, [...figureColumns(atlas), ...caveatColumns]);

/** The same without caveat and source, for programs. */
export const plainCasesCsv = (atlas: Atlas): string => table(atlas, figureColumns(atlas));
