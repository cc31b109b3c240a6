import { CLASSES, type Measure } from '$lib/measure/measure';

const NAMES = CLASSES.map((c) => `class-${c}`);

/**
 * Gives each shape the class that its place has in a measure, and shows the hatches of its unstable rates. Only what changes
 * is touched: that alone is what the browser works out anew, and draws.
 * @param shapes what choropleth-markup.server.ts has written
 */
export function shade(shapes: Element, { cells }: Measure) {
  for (const { classList, dataset } of shapes.querySelectorAll<SVGElement>('[data-place]')) {
    const name = NAMES[cells[dataset.place ?? '']?.class ?? -1];
    if (!name || classList.contains(name)) continue;
    classList.remove(...NAMES);
    classList.add(name);
  }
  for (const { classList, href } of shapes.querySelectorAll<SVGUseElement>('.hatch'))
    classList.toggle('shown', cells[href.baseVal.replace('#shape-', '')]?.unstable);
}
