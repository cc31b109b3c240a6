import { OFFLINE } from './offline';

/** The page for addresses that do not exist. */
export const NOT_FOUND = {
  title: 'There is no such page',
  text: 'The address may be mistyped, or name a place that is not in the report: it has the 50 states, the District of Columbia, Puerto Rico and “International”.',
  nearest: 'Did you mean',
  home: OFFLINE.home,
  all: 'All places in the report'
} as const;
