import type { Place } from '$lib/report/report';

const ALIASES: Readonly<Record<string, readonly string[]>> = {
  'district-of-columbia': ['washington dc', 'washington d c', 'd c'],
  international: ['abroad', 'foreign', 'outside the united states'],
  'puerto-rico': ['borinquen']
};

/** Lower case, without accents and punctuation: “D.C.” and “dc” are the same, and so are “Hawai‘i” and “hawaii”. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f.'’‘ʻ]/g, '')
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ')
    .trim();
}

/** 0 for the postal code itself, 1 for the start of the name, 2 for the start of a word or an alias, 3 for no match. */
function distance(place: Place, query: string): number {
  if (place.usps && plain(place.usps) === query) return 0;
  const name = plain(place.name);
  if (name.startsWith(query)) return 1;
  const others = [
    ...name.split(' ').map((_, i, words) => words.slice(i).join(' ')),
    ...['state', ...(place.usps ? [plain(place.usps)] : [])].map((after) => `${name} ${after}`),
    ...(place.usps ? [`${plain(place.usps)} ${name}`] : []),
    ...(ALIASES[place.slug] ?? [])
  ];
  return others.some((other) => other.startsWith(query)) ? 2 : 3;
}

/** Places that answer to a name, a part of a name or a postal code, the closest first, then A to Z. */
export function findPlaces<P extends Place>(places: readonly P[], text: string): readonly P[] {
  if (text.trim() === '') return places;
  const query = plain(text)
    .replace(/^(?:the )?(?:(?:state|commonwealth) of )?(?=.)/, '')
    .replace(/(.) (?:usa?|united states(?: of america)?)$/, '$1');
  if (query === '') return [];
  return places
    .map((place) => ({ place, far: distance(place, query) }))
    .filter(({ far }) => far < 3)
    .sort((a, b) => a.far - b.far)
    .map(({ place }) => place);
}
