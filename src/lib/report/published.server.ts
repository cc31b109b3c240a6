import { PLACES } from './places';

/** What the report of 2020 must hold, no more and no less. Another year is another set of these. */
export const YEAR = 2020;

export const CASE_TYPES = [
  'Endangered Runaway',
  'Family Abduction',
  'Lost, Injured, or Otherwise Missing',
  'Missing Young Adult',
  'Nonfamily Abduction'
] as const;

export const AGE_GROUPS = [
  'Unknown',
  'Less than 1 to 2',
  '3 to 5',
  '6 to 8',
  '9 to 11',
  '12 to 14',
  '15 to 17',
  '18 to 20'
] as const;

/** Columns of the age table and the names the report gives them, in its order. */
export const RACES = [
  { column: 'native_american', name: 'Native American' },
  { column: 'asian', name: 'Asian' },
  { column: 'multiracial', name: 'Multiracial' },
  { column: 'black', name: 'Black' },
  { column: 'hispanic', name: 'Hispanic' },
  { column: 'pacific_islander', name: 'Pacific Islander' },
  { column: 'white', name: 'White' },
  { column: 'unknown', name: 'Unknown' }
] as const;

/** The headline figure that repeats the national total of the tables. */
export const NATIONAL_HEADLINE = 'ncmec-cases-2020';

export const HEADLINE_IDS = [
  'ncic-entries-2020',
  'ncic-entries-2019',
  NATIONAL_HEADLINE,
  'amber-alert-recoveries',
  'age-progressions-2020',
  'age-progressions-since-1989',
  'facial-reconstructions-2020',
  'facial-reconstructions-to-date',
  'identifications-to-date',
  'team-adam-scenes-2020',
  'team-adam-deployments-since-2003',
  'team-adam-virtual-2020',
  'information-requests-2020',
  'attempted-abductions-2020',
  'attempted-abductions-since-2005'
] as const;

/** The places that have a shape on the map and so need a denominator. */
export const MAPPED_PLACES = PLACES.filter((place) => place.fips !== null);

/** Totals published by the Census Bureau beside its table of the states: all residents, and those under 18. */
export const PUBLISHED_RESIDENTS = {
  statesAndDistrict: { residents: 331_449_281, under18: 73_106_000 },
  puertoRico: { residents: 3_285_874, under18: 560_971 }
} as const;
