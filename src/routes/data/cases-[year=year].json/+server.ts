import { atlas } from '$lib/atlas.server';
import { casesJson } from '$lib/data/cases-json.server';
import { jsonFile } from '$lib/data/file.server';
import { report } from '$lib/report/report.server';
import { youngAdults } from '$lib/report/young-adults';
import { SITE_ADDRESS } from '$lib/site/address.server';
import type { EntryGenerator } from './$types';

export const prerender = true;
export const trailingSlash = 'never';

export const entries: EntryGenerator = () => [{ year: String(atlas.year) }];

export const GET = () => jsonFile(casesJson(atlas, SITE_ADDRESS, youngAdults(report)));
