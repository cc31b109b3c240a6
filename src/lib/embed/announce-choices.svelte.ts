import { untrack } from 'svelte';
import { placeBySlug, type Atlas } from '$lib/atlas';
import type { View } from '$lib/view/view';
import { UI } from '$lib/words/site';
import { announceSelection } from './select-message';
import { announceView } from './view-message';

/** Tells the page that frames this one of each choice of its reader, and not of how it was opened. To be made while a component is. */
export function announceChoices(atlas: Atlas, view: () => View) {
  let before = untrack(view);
  $effect(() => {
    const was = before;
    const now = (before = view());
    const { place, metric, rate, with: other } = now;
    if (place !== was.place)
      announceSelection({ place, name: place === null ? UI.country : placeBySlug(atlas, place).name });
    if (metric !== was.metric || rate !== was.rate || other !== was.with) announceView(now);
  });
}
