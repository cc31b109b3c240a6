import type { Atlas } from '$lib/atlas';
import { MEASURE_IDS } from '$lib/measure/measure';
import { summaryOf } from '$lib/words/summary';

/** The empty element in Summary.svelte that the summaries are written into while a page is prerendered. */
export const SUMMARY_PLACEHOLDER = '<div id="summary" data-summary=""></div>';

/** What the map shows, in words, for each measure; the style sheet shows that of the chosen one. */
export const summariesMarkup = (atlas: Atlas): string =>
  MEASURE_IDS.map((id) => `<p data-of="${id}">${summaryOf(atlas, atlas.measures[id])}</p>`).join('');
