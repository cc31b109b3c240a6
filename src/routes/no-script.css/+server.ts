import { textFile } from '$lib/data/file.server';
import { noScriptCss } from '$lib/site/no-script-css.server';

export const prerender = true;
export const trailingSlash = 'never';

export const GET = () => textFile(noScriptCss(), 'text/css; charset=utf-8');
