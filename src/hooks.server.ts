import type { Handle } from '@sveltejs/kit';
import { atlas } from '$lib/atlas.server';
import { choroplethMarkup, PLACEHOLDER } from '$lib/map/choropleth-markup.server';

/** `/embed/state/ohio/` → `../../`: the way from a page of the map to the page of the country. */
function rootFrom(pathname: string, routeId: string): string {
  return routeId.includes('/state/') ? '../../' : pathname.endsWith('/') ? './' : '';
}

/** Writes the shapes of the country into every page that shows the map. */
export const handle: Handle = ({ event, resolve }) =>
  resolve(event, {
    transformPageChunk: ({ html }) =>
      html.replace(PLACEHOLDER, () =>
        PLACEHOLDER.replace(
          '></',
          `>${choroplethMarkup(atlas, rootFrom(event.url.pathname, event.route.id ?? ''))}</`
        )
      )
  });
