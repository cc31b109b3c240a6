import { textFile } from '$lib/data/file.server';
import { lightCss } from '$lib/site/light-css.server';

export const prerender = true;
export const trailingSlash = 'never';

export const GET = () => textFile(lightCss(), 'text/css; charset=utf-8');
