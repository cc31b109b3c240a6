import type { Measure } from '$lib/measure/measure';
import * as EDITION from '$lib/report/edition';
import { measureName } from './sentences';

/** The map's accessible name. */
export const mapName = (measure: Measure): string =>
  `Map of the United States: ${measureName(measure)}, ${EDITION.year}`;

/** MapLibre's own texts. */
export const MAP_LOCALE: Readonly<Record<string, string>> = {
  'Map.Title': 'Map of the United States',
  'CooperativeGesturesHandler.WindowsHelpText': 'Hold Ctrl and scroll to zoom the map',
  'CooperativeGesturesHandler.MacHelpText': 'Hold ⌘ and scroll to zoom the map',
  'CooperativeGesturesHandler.MobileHelpText': 'Use two fingers to move the map'
};
