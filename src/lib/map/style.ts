import type { FeatureCollection } from 'geojson';
import type { ExpressionSpecification, StyleSpecification } from 'maplibre-gl';
import type { Palette } from '$lib/measure/palette';
import { DASH, FADED, LINE } from './line';
import type { Looks } from './picture';

/** The layer that answers to the pointer. */
export const FILL = 'fill';
export const SOURCE = 'states';
export const HATCH = 'hatch';

const state = (key: string, yes: number, no: number): ExpressionSpecification => [
  'case',
  ['boolean', ['feature-state', key], false],
  yes,
  no
];

/** Layers that most pictures do without. Drawn for nothing they would cost the first picture as much as all the others. */
export interface Extras {
  readonly hatches: boolean;
  readonly rings: boolean;
}

/** What of these the looks of the shapes ask for. */
export function extrasOf(looks: Looks): Extras {
  const all = [...looks.values()];
  return {
    hatches: all.some(({ hatched }) => hatched),
    rings: all.some(({ ringed, focused }) => ringed || focused)
  };
}

/** MapLibre's style: all that changes is in feature-state, so that a change of measure rebuilds nothing. */
export function styleOf(
  states: FeatureCollection,
  lines: FeatureCollection,
  palette: Palette,
  { hatches, rings }: Extras
): StyleSpecification {
  const color: ExpressionSpecification = [
    'to-color',
    ['coalesce', ['feature-state', 'fill'], ['get', 'fill'], palette.border]
  ];
  const fill = (id: string, opacity: ExpressionSpecification, translate: [number, number]) =>
    ({
      id,
      type: 'fill',
      source: SOURCE,
      paint: {
        'fill-color': color,
        // Outline and borders are drawn over the edges anyway.
        'fill-antialias': false,
        'fill-opacity': opacity,
        'fill-translate': translate
      }
    }) as const;
  const line = (
    id: string,
    source: string,
    color: string,
    width: number | ExpressionSpecification,
    dashes?: [number, number]
  ) =>
    ({
      id,
      type: 'line',
      source,
      layout: { 'line-join': 'round' },
      paint: { 'line-color': color, 'line-width': width, ...(dashes && { 'line-dasharray': dashes }) }
    }) as const;
  const hatch = {
    id: HATCH,
    type: 'fill',
    source: SOURCE,
    paint: { 'fill-antialias': false, 'fill-pattern': HATCH, 'fill-opacity': state('hatched', 1, 0) }
  } as const;
  return {
    version: 8,
    transition: { duration: 0 },
    sources: {
      [SOURCE]: { type: 'geojson', data: states, tolerance: 0.1 },
      lines: { type: 'geojson', data: lines, tolerance: 0.1 }
    },
    layers: [
      {
        ...line('outline', 'lines', palette.outline, LINE.outline),
        filter: ['==', ['get', 'line'], 'coast']
      },
      // MapLibre's triangles leave single pixels open between them; the same fill, half a pixel aside, closes them.
      fill('underfill', state('faded', 0, 1), [0.5, 0.5]),
      fill(FILL, state('faded', FADED, 1), [0, 0]),
      ...(hatches ? [hatch] : []),
      line('borders', SOURCE, palette.border, LINE.border),
      { ...line('insets', 'lines', palette.outline, LINE.border), filter: ['==', ['get', 'line'], 'inset'] },
      ...(rings
        ? [
            line('ring-paper', SOURCE, palette.paper, state('ringed', LINE.ringPaper, 0)),
            line('ring-ink', SOURCE, palette.ink, state('ringed', LINE.ringInk, 0)),
            line('ring-dashes', SOURCE, palette.paper, state('focused', LINE.ringInk, 0), [DASH, DASH])
          ]
        : [])
    ]
  };
}
