import { METRICS } from '$lib/measure/measure';
import { PLACES } from '$lib/report/places';
import { THEMES, type Surface, type View } from '$lib/view/view';

export const SURFACES: readonly Surface[] = ['page', 'embed'];

export const STANDARD: View = {
  place: null,
  metric: 'total',
  rate: false,
  with: null,
  theme: 'auto',
  panel: true,
  controls: true
};

const BOTH = [true, false];

/** Some second place, where there can be one. */
const secondOf = (place: string | null, metric: string): string | null => {
  if (place === null || place === 'international' || metric === 'total') return null;
  return place === 'texas' ? 'ohio' : 'texas';
};

/** Every view there can be on a surface, of the places named. */
export function allViews(surface: Surface, places: readonly (string | null)[]): View[] {
  const themes = surface === 'embed' ? THEMES : (['auto'] as const);
  const shown = surface === 'embed' ? BOTH : [true];
  return places.flatMap((place) =>
    METRICS.flatMap((metric) =>
      BOTH.flatMap((rate) =>
        themes.flatMap((theme) =>
          shown.flatMap((panel) =>
            shown.map((controls): View => ({
              place,
              metric,
              rate,
              with: secondOf(place, metric),
              theme,
              panel,
              controls
            }))
          )
        )
      )
    )
  );
}

export const EVERY_PLACE: readonly (string | null)[] = [null, ...PLACES.map(({ slug }) => slug)];
