import { CAVEATS, CAVEATS_SUMMARY } from '$lib/words/caveats.server';
import { escapeMarkup } from '$lib/words/markup';
import { SOURCE } from '$lib/words/site';

/** The empty element in Lede.svelte that the long form of the caveat is written into while a page is prerendered. */
export const CAVEATS_PLACEHOLDER = '<details data-caveats=""></details>';

/** The report's own words on what its figures are not, folded, under the short form. */
export const caveatsMarkup = (): string =>
  `<summary>${CAVEATS_SUMMARY}</summary><blockquote class="notice">${CAVEATS.map((text) => `<p>${escapeMarkup(text)}</p>`).join('')}` +
  `<footer>${escapeMarkup(SOURCE.report)}</footer></blockquote>`;
