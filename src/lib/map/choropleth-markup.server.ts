import type { Atlas } from '$lib/atlas';
import { frame } from '$lib/frame/frame.server';
import { PATH_SCALE } from '$lib/frame/frame';
import { classNames, SENT } from '$lib/measure/measure';
import { placeLead } from '$lib/words/sentences';

/** The empty groups in Choropleth.svelte that shapes and lines are written into while a page is prerendered. */
export const SHAPES_PLACEHOLDER = '<g data-shapes=""></g>';
export const LINES_PLACEHOLDER = '<g data-lines=""></g>';

/**
 * The country's shapes as SVG. They are written into each page's HTML and nowhere else: scripts that come later find
 * them in the document, so that no byte of them is sent twice.
 * @param root relative address of the map's own root, `./`, `../../` or the like
 */
export function choroplethMarkup(atlas: Atlas, root: string): string {
  const shape = (slug: string) =>
    `<path id="shape-${slug}" vector-effect="non-scaling-stroke" d="${frame.paths.get(slug)}"/>`;
  const places = atlas.places.filter((place) => place.frame);
  // What app.html says of a place that is pointed at before any other script is there: the figures as the page is sent.
  const leads = places.map((place) => placeLead(atlas.measures[SENT], place));
  const links = places.map(({ slug, name }, i) => {
    // As the page is sent; shade.ts gives it another class, and without scripts the names of the other measures do.
    const names = classNames(atlas.measures, slug).replace(`${SENT}-`, 'class-');
    return `<a href="${root}state/${slug}/" tabindex="-1" aria-label="${name}" data-place="${slug}" data-lead="${leads[i]?.strong}" class="place ${names}">${shape(slug)}</a>`;
  });
  const hatches = places.flatMap(({ slug }) => {
    const names = classNames(atlas.measures, slug)
      .split(' ')
      .filter((name) => name.endsWith('-unstable'));
    return names.length ? [`<use href="#shape-${slug}" class="hatch ${names.join(' ')}"/>`] : [];
  });
  return `<g transform="scale(${1 / PATH_SCALE})" data-rest="${leads[0]?.rest}">${links.join('')}${hatches.join('')}</g>`;
}

/** The lines that have one colour in every measure: where a place meets no other, and the frames of the insets. */
export function linesMarkup({ insets }: Atlas): string {
  const frames = insets.map(
    ([[left, top], [right, bottom]]) => `M${left} ${top}H${right}V${bottom}H${left}z`
  );
  const line = (d: string) => `<path d="${d}"/>`;
  return `<g class="coast" transform="scale(${1 / PATH_SCALE})">${frame.coast.map(line).join('')}</g>${line(frames.join(''))}`;
}
