import { atlas } from '$lib/atlas.server';
import { plainCasesCsv } from '$lib/data/cases-csv.server';
import { textFile } from '$lib/data/file.server';
import type { EntryGenerator } from './$types';

export const prerender = true;
export const trailingSlash = 'never';

export const entries: EntryGenerator = () => [{ year: String(atlas.year) }];

export const GET = () => textFile(plainCasesCsv(atlas), 'text/csv; charset=utf-8');
