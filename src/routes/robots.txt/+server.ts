import { textFile } from '$lib/data/file.server';
import { SITE_ADDRESS } from '$lib/site/address.server';
import { robots } from '$lib/site/sitemap.server';

export const prerender = true;
export const trailingSlash = 'never';

export const GET = () => textFile(robots(SITE_ADDRESS), 'text/plain; charset=utf-8');
