import type { Handle, RequestEvent } from '@sveltejs/kit';
import { placeBySlug } from '$lib/atlas';
import { atlas } from '$lib/atlas.server';
import { structuredData, structuredDataMarkup } from '$lib/data/structured-data.server';
import {
  choroplethMarkup,
  LINES_PLACEHOLDER,
  linesMarkup,
  SHAPES_PLACEHOLDER
} from '$lib/map/choropleth-markup.server';
import {
  LABELS_PLACEHOLDER,
  labelsMarkup,
  LEADERS_PLACEHOLDER,
  leadersMarkup
} from '$lib/map/labels-markup.server';
import { summariesMarkup, SUMMARY_PLACEHOLDER } from '$lib/site/summaries-markup.server';
import { YEARS_PLACEHOLDER, yearsMarkup } from '$lib/site/years-markup.server';
import { absolute } from '$lib/share/addresses';
import { socialTags } from '$lib/share/social-tags.server';
import { caveatsMarkup, CAVEATS_PLACEHOLDER } from '$lib/site/caveats-markup.server';
import { SITE_ADDRESS } from '$lib/site/address.server';
import {
  withSingleSlashes,
  withMeasures,
  withScriptsAfterPicture,
  withTerseScripts,
  withTypeface
} from '$lib/site/inline-scripts.server';
import { PRINTED } from '$lib/words/printed';
import { UNLOADED } from '$lib/words/unloaded';

/** Stands in app.html, at its end. */
const PRINTED_PLACEHOLDER = '<!--printed-->';

/** Stands in app.html, at the beginning of the head. */
const CHARSET = '<meta charset="utf-8" />';

/** Stands in app.html, at the beginning of the body: what is last is missing where the HTML is cut off. */
const UNLOADED_PLACEHOLDER = '<!--unloaded-->';

/** Stands in app.html, early in the head: some readers of a page look no further than its beginning. */
const SOCIAL = '<!--social-->';

/** The way from a page of the map to the page of the country: from `/embed/state/ohio/` it is `../../`. */
const rootFrom = (routeId: string): string => (routeId.includes('/state/') ? '../../' : './');

/** Fills an element that components leave empty; lib/site/sent.ts names each of them. */
const filled = (html: string, placeholder: string, content: () => string): string =>
  html.replace(placeholder, () => placeholder.replace('></', `>${content()}</`));

/** Writes the shapes of the country into every page that shows the map. */
const withShapes = (html: string, { route }: RequestEvent): string =>
  filled(
    filled(html, LINES_PLACEHOLDER, () => linesMarkup(atlas)),
    SHAPES_PLACEHOLDER,
    () => choroplethMarkup(atlas, rootFrom(route.id ?? ''))
  );

const withLabels = (html: string): string =>
  filled(
    filled(html, LEADERS_PLACEHOLDER, () => leadersMarkup(atlas)),
    LABELS_PLACEHOLDER,
    () => labelsMarkup(atlas)
  );

/** Writes what the map shows in each measure into every page that shows the map. */
const withSummaries = (html: string): string =>
  filled(html, SUMMARY_PLACEHOLDER, () => summariesMarkup(atlas));

/** Writes the report's own words on what its figures are not under the first heading. */
const withCaveats = (html: string): string => filled(html, CAVEATS_PLACEHOLDER, caveatsMarkup);

/**
 * What is there for readers without scripts alone. In a noscript it would be shown, but it would be no part of the name
 * of a table, a row or a cell; app.html takes it away where scripts run.
 */
const withStillParts = (html: string): string =>
  html.replace(/<noscript data-still="">(.*?)<\/noscript>/gs, '<span data-still="">$1</span>');

/** Puts the HTML of each part that starts by itself where Svelte's first start does not look: see Island.svelte. */
function withIslands(html: string): string {
  // Those in others first.
  const inner =
    /(<div data-island="">)<\/div>(\s*<noscript>)((?:(?!<div data-island=""><\/div>).)*?)<i data-end=""><\/i>/gs;
  const written = html.replace(inner, '$1$3</div>$2');
  return written === html ? html : withIslands(written);
}

/** Writes the choice of a year into the header of every page, where there is one. */
const withYears = (html: string, { url }: RequestEvent): string =>
  filled(html, YEARS_PLACEHOLDER, () => yearsMarkup(url.pathname));

/** SvelteKit writes the policy at the end of the head; it holds for what stands after it, and so it goes first. */
function withPolicyFirst(html: string): string {
  const [policy = ''] = /<meta http-equiv="content-security-policy"[^>]*>/.exec(html) ?? [];
  return html.replace(policy, '').replace(CHARSET, () => `${CHARSET}\n    ${policy}`);
}

const withSocialTags = (html: string): string =>
  html.replace(SOCIAL, () => socialTags(html, SITE_ADDRESS, atlas));

/** The line at the foot of a printed page; a script puts in the address as it is then, and the date. */
const withPrintedLine = (html: string, { url }: RequestEvent): string =>
  html.replace(
    PRINTED_PLACEHOLDER,
    () =>
      `${PRINTED.address} <span>${absolute(SITE_ADDRESS, url.pathname)}</span> · ${PRINTED.figures} · <time></time>`
  );

const UNLOADED_STYLE =
  'position:fixed;inset:auto 0 0;z-index:4;margin:0;padding:12px 16px;color:Canvas;background:CanvasText';

/**
 * The line that says that a part of the page is missing: no script can be relied on to bring its words. Its link is one once
 * it is shown, see app.html: until then the page's first link is the one that leads past the header, and this one has a role,
 * by which search engines know that it is none to follow.
 */
const withUnloadedLine = (html: string): string =>
  html.replace(
    UNLOADED_PLACEHOLDER,
    () =>
      `<p data-unloaded role="alert" hidden style="${UNLOADED_STYLE}">${UNLOADED.text} <a role="link" data-sveltekit-reload style="color:inherit">${UNLOADED.again}</a>.</p>`
  );

/** Describes the figures to search engines in the pages of the map, and not in the embeds of them. */
function withStructuredData(html: string, { route, params }: RequestEvent): string {
  if (!route.id?.startsWith('/(atlas)/(page)')) return html;
  const place = params.slug === undefined ? null : placeBySlug(atlas, params.slug);
  return html.replace(
    '</head>',
    () => `${structuredDataMarkup(structuredData(atlas, SITE_ADDRESS, place))}</head>`
  );
}

const PARTS = [
  withPolicyFirst,
  withSocialTags,
  withShapes,
  withLabels,
  withSummaries,
  withCaveats,
  withYears,
  withIslands,
  withStillParts,
  withPrintedLine,
  withUnloadedLine,
  withStructuredData,
  withSingleSlashes,
  withMeasures,
  withTypeface,
  withScriptsAfterPicture,
  withTerseScripts
];

/** Adds to the pages what no script needs, so that it is in their HTML and nowhere else. */
export const handle: Handle = ({ event, resolve }) =>
  resolve(event, {
    preload: ({ type }) => type !== 'asset',
    transformPageChunk: ({ html }) => PARTS.reduce((written, part) => part(written, event), html)
  });
