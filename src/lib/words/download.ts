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
  noPng:
    'This browser lets no page read what it draws, so that there is no PNG; the SVG is the same picture.',
  failed:
    'The picture could not be drawn. To try once more, close this and open it again. The data files below can be saved all the same.',
  data: 'The figures',
  about: 'What is in the files, and lines of code that read them',
  sandboxed:
    'The page around this map may not let it save files. This is the address of the full map, where all can be saved:',
  address: 'Address of the full map'
} as const;

/** The name of the file with one place's figures. */
export const placeFile = (place: AtlasPlace): string => `${place.name} as JSON`;

/** What the picture of a view says of its places, or of the measure where none is chosen. */
export const pictureLeads = (
  measure: Measure,
  place: AtlasPlace | null,
  other: AtlasPlace | null
): readonly string[] => {
  const leads = place
    ? [place, other].flatMap((one) => (one ? [placeLead(measure, one)] : []))
    : [measureLead(measure)];
  return leads.map(({ strong, rest }) => `${strong} ${rest}`);
};

/** Alternative text of the picture of a view. */
export const pictureAlt = (measure: Measure, place: AtlasPlace | null, other: AtlasPlace | null): string =>
  [`${mapName(measure)}.`, ...pictureLeads(measure, place, other), CAVEAT.short].join(' ');
