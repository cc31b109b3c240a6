import { atlas } from '$lib/atlas.server';
import { casesCsv } from '$lib/data/cases-csv.server';
import { textFile } from '$lib/data/file.server';

export const prerender = true;
export const trailingSlash = 'never';

export const GET = () => textFile(casesCsv(atlas), 'text/csv; charset=utf-8');
