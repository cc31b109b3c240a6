import { atlas } from '$lib/atlas.server';

export const load = () => ({ atlas });
