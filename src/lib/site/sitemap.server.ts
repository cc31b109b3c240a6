import { absolute } from '$lib/share/addresses';
import { escapeMarkup } from '$lib/words/markup';
import { PAGES } from './pages';
import { wayTo, YEARS } from './years';

/**
 * The sitemap (sitemaps.org, protocol 0.9), without dates of change, which nothing here knows.
 * @param site the site's address
 */
export const sitemap = (site: string): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...PAGES.map((path) => `  <url><loc>${escapeMarkup(absolute(site, path))}</loc></url>`),
    '</urlset>',
    ''
  ].join('\n');

/**
 * All may read all. Embeds too: that they are not to be listed is said in them, and has to be read there. Each year has
 * a sitemap of its own.
 * @param site the site's address
 * @param ways to the sites of all years
 */
export const robots = (site: string, ways: readonly string[] = YEARS.map(wayTo)): string =>
  [
    'User-agent: *',
    'Disallow:',
    '',
    ...ways.map((way) => `Sitemap: ${absolute(site, `/${way}sitemap.xml`)}`),
    ''
  ].join('\n');
