import { PLACES } from '$lib/report/places';

export const match = (param: string): boolean => PLACES.some((place) => place.slug === param);
