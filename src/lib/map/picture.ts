import type { Atlas } from '$lib/atlas';
import type { Class, Measure } from '$lib/measure/measure';
import type { Palette } from '$lib/measure/palette';

/** How one shape looks. Hover and selection ring a shape; its colour always is its class. */
export interface Look {
  readonly fill: string;
  readonly hatched: boolean;
  readonly faded: boolean;
  readonly ringed: boolean;
  /** Where the keyboard is: its ring is dashed. */
  readonly focused: boolean;
}

/** A shape that nothing is to be said of but its class. */
export const PLAIN: Omit<Look, 'fill'> = { hatched: false, faded: false, ringed: false, focused: false };

/** The looks of the shapes by FIPS code as a number, the id they have in the geometry. */
export type Looks = ReadonlyMap<number, Look>;

/** What the reader points at or has chosen, by slug. */
export interface Marks {
  readonly ringed: readonly (string | null)[];
  readonly focused: string | null;
  /** Class pointed at in the legend: places outside it are faded. */
  readonly highlighted: Class | null;
}

/** The looks of the 52 shapes. */
export function pictureOf(
  atlas: Atlas,
  measure: Measure,
  palette: Palette,
  { ringed, focused, highlighted }: Marks
): Looks {
  return new Map(
    atlas.places.flatMap(({ slug, fips }): [number, Look][] => {
      const cell = measure.cells[slug];
      if (!fips || !cell) return [];
      return [
        [
          Number(fips),
          {
            fill: palette.ramp[cell.class],
            hatched: cell.unstable,
            faded: highlighted !== null && cell.class !== highlighted,
            ringed: ringed.includes(slug),
            focused: slug === focused
          }
        ]
      ];
    })
  );
}

export function sameLook(a: Look, b: Look): boolean {
  return (
    a.fill === b.fill &&
    a.hatched === b.hatched &&
    a.faded === b.faded &&
    a.ringed === b.ringed &&
    a.focused === b.focused
  );
}

export const sameColors = (a: Looks, b: Looks): boolean =>
  [...b].every(([id, { fill, hatched }]) => a.get(id)?.fill === fill && a.get(id)?.hatched === hatched);
