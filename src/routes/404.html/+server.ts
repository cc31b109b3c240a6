import { notFoundPage } from './not-found.server';

export const prerender = true;
export const trailingSlash = 'never';

export const GET = () => new Response(notFoundPage(), { headers: { 'content-type': 'text/html' } });
