import { json } from '@sveltejs/kit';
import { frame } from '$lib/frame/frame.server';

export const prerender = true;
export const trailingSlash = 'never';

/** The shapes for MapLibre, at the detail that zooming asks for, in frame units. */
export const GET = () => json(frame.geometry);
