const texts = import.meta.glob<string>('$year/*.csv', { query: '?raw', import: 'default', eager: true });

/** The tables of the year’s folder as they stand there, by name without `.csv`. */
export const publishedTables: ReadonlyMap<string, string> = new Map(
  Object.entries(texts).map(([path, text]) => [path.slice(path.lastIndexOf('/') + 1, -'.csv'.length), text])
);
