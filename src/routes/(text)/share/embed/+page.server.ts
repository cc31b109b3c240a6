import { atlas } from '$lib/atlas.server';
import { cardAlt } from '$lib/words/card';

export const load = () => ({
  places: atlas.places.map((place) => ({
    slug: place.slug,
    usps: place.usps,
    name: place.name,
    alt: cardAlt(atlas, place)
  }))
});
