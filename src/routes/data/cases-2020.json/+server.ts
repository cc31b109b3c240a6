import { atlas } from '$lib/atlas.server';
import { casesJson } from '$lib/data/cases-json.server';
import { jsonFile } from '$lib/data/file.server';
import { SITE_ADDRESS } from '$lib/site/address.server';

export const prerender = true;
export const trailingSlash = 'never';

export const GET = () => jsonFile(casesJson(atlas, SITE_ADDRESS));
