/** The page in the place of one that cannot be had without a network. */
export const OFFLINE = {
  title: 'You are offline',
  text: 'This page has not been opened on this device before, so it was not kept. The map of the whole country was, and all 53 places are in it.',
  home: 'To the map of the whole country'
} as const;
