import { atlas } from '$lib/atlas.server';
import { dataPackage } from '$lib/data/data-package.server';
import { jsonFile } from '$lib/data/file.server';
import { SITE_ADDRESS } from '$lib/site/address.server';

export const prerender = true;
export const trailingSlash = 'never';

export const GET = () => jsonFile(dataPackage(atlas, SITE_ADDRESS));
