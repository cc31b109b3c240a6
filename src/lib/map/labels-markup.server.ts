import type { Atlas } from '$lib/atlas';
import { CALLOUTS_FROM } from '$lib/frame/frame';
import type { Point } from '$lib/frame/planar';
import { classNames } from '$lib/measure/measure';

/** The empty elements in Labels.svelte that are filled while a page is prerendered. */
export const LEADERS_PLACEHOLDER = '<g data-leaders=""></g>';
export const LABELS_PLACEHOLDER = '<div data-labels=""></div>';

const range = (from: number, below: number) => `--from:${from.toFixed(2)};--below:${below.toFixed(2)}`;

/**
 * The postal codes of the places, each inside its place and, where it may not fit, in a callout beside it. Like the shapes
 * they are in each page's HTML and nowhere else; labels.css decides which are shown at what size.
 */
export const labelsMarkup = ({ places, measures }: Atlas): string => {
  const label = (text: string, names: string, [x, y]: Point, shown: string) =>
    `<span class="${names}" style="--x:${x.toFixed(1)};--y:${y.toFixed(1)};${shown}">${text}</span>`;
  return places
    .flatMap(({ slug, usps, frame }) => {
      if (!frame || !usps) return [];
      const { point, fits, callout } = frame.label;
      return [
        label(usps, classNames(measures, slug), point, range(fits, 999)),
        callout ? label(usps, 'callout', callout.point, range(CALLOUTS_FROM, fits)) : ''
      ];
    })
    .join('');
};

/** The lines from callouts to their places. */
export const leadersMarkup = ({ places }: Atlas): string =>
  places
    .flatMap(({ frame }) => {
      const { fits = 0, callout } = frame?.label ?? {};
      return callout?.anchor
        ? `<path style="${range(CALLOUTS_FROM, fits)}" d="M${callout.point}L${callout.anchor}"/>`
        : [];
    })
    .join('');
