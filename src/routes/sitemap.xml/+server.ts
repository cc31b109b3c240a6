import { textFile } from '$lib/data/file.server';
import { SITE_ADDRESS } from '$lib/site/address.server';
import { sitemap } from '$lib/site/sitemap.server';

export const prerender = true;
export const trailingSlash = 'never';

export const GET = () => textFile(sitemap(SITE_ADDRESS), 'application/xml; charset=utf-8');
