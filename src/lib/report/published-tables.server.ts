const texts = import.meta.glob<string>('$year/*.csv', { query: '?raw', import: 'default', eager: true });

/** Without the byte order mark and the line ends that a spreadsheet may write. */
const plain = (text: string): string => text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');

/** The tables of the year’s folder, by name without `.csv`. */
export const publishedTables: ReadonlyMap<string, string> = new Map(
  Object.entries(texts).map(([path, text]) => [
    path.slice(path.lastIndexOf('/') + 1, -'.csv'.length),
    plain(text)
  ])
);
