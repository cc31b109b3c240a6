import { embedScript } from '$lib/embed/embed-script.server';

export const prerender = true;
export const trailingSlash = 'never';

export const GET = async () =>
  new Response(await embedScript(), { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
