import type { FeatureCollection } from 'geojson';
import type {
  ExpressionSpecification,
  FillLayerSpecification,
  LineLayerSpecification,
  StyleSpecification
} from 'maplibre-gl';
import type { Palette } from '$lib/measure/palette';
import { DASH, FADED, LINE } from './line';
import type { Looks } from './picture';

/** The layer that answers to the pointer. */
export const FILL = 'fill';
export const SOURCE = 'states';
export const LINES = 'lines';

export const NO_SHAPES: FeatureCollection = { type: 'FeatureCollection', features: [] };
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

/** The shapes in the colours of their classes. Of no palette: with another one each tile would be laid out anew. */
function fillLayer(
  id: string,
  opacity: ExpressionSpecification,
  translate: [number, number]
): FillLayerSpecification {
  return {
    id,
    type: 'fill',
    source: SOURCE,
    paint: {
      'fill-color': ['to-color', ['coalesce', ['feature-state', 'fill'], ['get', 'fill']], 'transparent'],
      // Outline and borders are drawn over the edges anyway.
      'fill-antialias': false,
      'fill-opacity': opacity,
      'fill-translate': translate
    }
  };
}

const HATCH_LAYER: FillLayerSpecification = {
  id: HATCH,
  type: 'fill',
  source: SOURCE,
  paint: { 'fill-antialias': false, 'fill-pattern': HATCH, 'fill-opacity': state('hatched', 1, 0) }
};

function lineLayer(
  id: string,
  source: string,
  color: string,
  width: number | ExpressionSpecification,
  dashes?: [number, number]
): LineLayerSpecification {
  return {
    id,
    type: 'line',
    source,
    layout: { 'line-join': 'round' },
    paint: { 'line-color': color, 'line-width': width, ...(dashes && { 'line-dasharray': dashes }) }
  };
}

function ringLayers({ paper, ink }: Palette): LineLayerSpecification[] {
  return [
    lineLayer('ring-paper', SOURCE, paper, state('ringed', LINE.ringPaper, 0)),
    lineLayer('ring-ink', SOURCE, ink, state('ringed', LINE.ringInk, 0)),
    lineLayer('ring-dashes', SOURCE, paper, state('focused', LINE.ringInk, 0), [DASH, DASH])
  ];
}

/** MapLibre's style: all that changes is in feature-state, so that a change of measure rebuilds nothing but what it is the first to need. */
export function styleOf(
  states: FeatureCollection,
  lines: FeatureCollection,
  palette: Palette,
  { hatches, rings }: Extras
): StyleSpecification {
  const { border, outline } = palette;
  return {
    version: 8,
    transition: { duration: 0 },
    sources: {
      [SOURCE]: { type: 'geojson', data: states, tolerance: 0.1 },
      [LINES]: { type: 'geojson', data: lines, tolerance: 0.1 }
    },
    layers: [
      { ...lineLayer('outline', LINES, outline, LINE.outline), filter: ['==', ['get', 'line'], 'coast'] },
      // MapLibre's triangles leave single pixels open between them; the same fill, half a pixel aside, closes them.
      fillLayer('underfill', state('faded', 0, 1), [0.5, 0.5]),
      fillLayer(FILL, state('faded', FADED, 1), [0, 0]),
      ...(hatches ? [HATCH_LAYER] : []),
      lineLayer('borders', SOURCE, border, LINE.border),
      { ...lineLayer('insets', LINES, outline, LINE.border), filter: ['==', ['get', 'line'], 'inset'] },
      ...(rings ? ringLayers(palette) : [])
    ]
  };
}
