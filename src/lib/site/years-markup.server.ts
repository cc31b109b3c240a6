import * as EDITION from '$lib/report/edition';
import { UI } from '$lib/words/site';
import { wayTo, YEARS } from './years';

/** The empty element in SiteHeader.svelte that the choice of a year is written into while a page is prerendered. */
export const YEARS_PLACEHOLDER = '<div data-years=""></div>';

/**
 * Links to the same page of each year; nothing where there is one year only. The places that are chosen later, and the
 * query, are put into them by a script of app.html.
 * @param path of the page from the site's root, with a slash at its start and its end
 */
export function yearsMarkup(path: string): string {
  if (YEARS.length < 2) return '';
  const root = '../'.repeat(path.split('/').length - 2) || './';
  const links = YEARS.map((year) => {
    const current = year === EDITION.year ? ' aria-current="true"' : '';
    return `<a href="${root}${wayTo(year)}${path.slice(1)}" data-way="${wayTo(year)}" rel="external"${current}>${year}</a>`;
  });
  return `<nav aria-label="${UI.year}">${links.join('')}</nav>`;
}
