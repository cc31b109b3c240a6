import type { AtlasPlace } from '$lib/atlas';
import type { Measure } from '$lib/measure/measure';
import { measureLead, placeLead } from './sentences';
import { CAVEAT, UI } from './site';
import { mapName } from './map';

export const DOWNLOAD = {
  title: UI.download,
  picture: 'Picture of this view',
  pictureText: 'With title, legend, caveat and source, in light colors.',
  making: 'The picture is being drawn …',
  svg: 'Save as SVG',
  png: 'Save as PNG',
  failed: 'The picture could not be drawn here. The data files below can be saved all the same.',
  data: 'The figures',
  about: 'What is in the files, and lines of code that read them',
  sandboxed:
    'The page around this map may not let it save files. This is the address of the full map, where all can be saved:',
  address: 'Address of the full map'
} as const;

/** The name of the file with one place's figures. */
export const placeFile = (place: AtlasPlace): string => `${place.name} as JSON`;

/** Alternative text of the picture of a view. */
export function pictureAlt(measure: Measure, place: AtlasPlace | null): string {
  const { strong, rest } = place ? placeLead(measure, place) : measureLead(measure);
  return `${mapName(measure)}. ${strong} ${rest} ${CAVEAT.short}`;
}
