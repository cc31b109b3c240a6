import { atlas } from '$lib/atlas.server';
import { casesCsv } from '$lib/data/cases-csv.server';
import { textFile } from '$lib/data/file.server';
import type { EntryGenerator } from './$types';

export const prerender = true;
export const trailingSlash = 'never';

export const entries: EntryGenerator = () => [{ year: String(atlas.year) }];

export const GET = () => textFile(casesCsv(atlas), 'text/csv; charset=utf-8');
