/** What a page says of itself where a file of it could not be fetched, or where its HTML was cut off. */
export const UNLOADED = {
  text: 'A part of this page could not be loaded. Its figures are right as far as they go; where they break off, colors are missing or a button does not answer,',
  again: 'load the page again'
} as const;
