import type { Measure } from '$lib/measure/measure';
import * as EDITION from '$lib/report/edition';
import { measureName } from './sentences';

/** The map's accessible name. */
export const mapName = (measure: Measure): string =>
  `Map of the United States: ${measureName(measure)}, ${EDITION.year}`;
