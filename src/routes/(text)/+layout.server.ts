import { atlas } from '$lib/atlas.server';
import { cardAlt } from '$lib/words/card';

export const load = () => ({ cardAlt: cardAlt(atlas, null) });
