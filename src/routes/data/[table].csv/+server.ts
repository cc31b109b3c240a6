import { error } from '@sveltejs/kit';
import { textFile } from '$lib/data/file.server';
import { publishedTables } from '$lib/report/published-tables.server';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';

export const entries: EntryGenerator = () => [...publishedTables.keys()].map((table) => ({ table }));

export const GET: RequestHandler = ({ params }) => {
  const text = publishedTables.get(params.table);
  if (text === undefined) error(404);
  return textFile(text, 'text/csv; charset=utf-8');
};
