/** What a page says of itself where a file of it could not be fetched. */
export const UNLOADED = {
  text: 'A part of this page could not be loaded. Its figures are right; where colors are missing or a button does not answer,',
  again: 'load the page again'
} as const;
