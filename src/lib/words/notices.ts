import type { Ignored } from '$lib/view/view';
import { quoted } from './quoted';

const KNOWS = 'this map does not have. It knows';

const ANSWER: Readonly<Record<Ignored['key'], string>> = {
  place: 'is not in the report. The map shows the whole country',
  with: 'is not another place on the map that this one can be compared with; no comparison is shown',
  metric: `${KNOWS} total, active or resolved cases; it shows the total`,
  rate: `${KNOWS} counts, or rates with rate=1; it shows counts`,
  theme: `${KNOWS} auto, light or dark; it follows the device`,
  panel: `${KNOWS} panel=1 or panel=0; the panel is shown`,
  controls: `${KNOWS} controls=1 or controls=0; the controls are shown`
};

/** The notice for query values that the map does not have. */
export const ignoredNotice = (ignored: readonly Ignored[]): string =>
  ignored
    .map(({ key, value }) => `The address asks for ${key} ${quoted(value)}, which ${ANSWER[key]}.`)
    .join(' ');
