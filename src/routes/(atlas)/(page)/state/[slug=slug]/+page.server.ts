import { PLACES } from '$lib/report/places';
import type { EntryGenerator } from './$types';

export const entries: EntryGenerator = () => PLACES.map(({ slug }) => ({ slug }));
