import { atlas } from '$lib/atlas.server';
import { plainCasesCsv } from '$lib/data/cases-csv.server';
import { textFile } from '$lib/data/file.server';

export const prerender = true;
export const trailingSlash = 'never';

export const GET = () => textFile(plainCasesCsv(atlas), 'text/csv; charset=utf-8');
