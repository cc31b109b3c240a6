/** Colours of the page in its light theme, as in `src/lib/site/base.css`: those of a picture, wherever it is looked at. */
export const PAGE = {
  page: '#fff',
  text: '#161a2e',
  quiet: '#565c75',
  line: '#dcdfea',
  wash: '#f3f5fa'
} as const;
