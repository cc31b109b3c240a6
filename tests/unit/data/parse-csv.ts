/** Fields of CSV text after RFC 4180, read character by character: no code of the site has a part in it. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  let field = '';
  let open = false;
  const endField = () => {
    rows.at(-1)?.push(field);
    field = '';
  };
  for (let i = 0; i < text.length; i += 1) {
    const character = text[i] ?? '';
    if (open) {
      if (character !== '"') field += character;
      else if (text[i + 1] === '"') {
        field += '"';
        i += 1;
      } else open = false;
    } else if (character === '"' && field === '') open = true;
    else if (character === ',') endField();
    else if (character === '\n') {
      endField();
      rows.push([]);
    } else field += character;
  }
  if (open) throw new Error('a quote is never closed');
  if (rows.at(-1)?.length === 0 && field === '') rows.pop();
  else endField();
  return rows;
}

/** Rows as records by the names in the first one. */
export function recordsOf(text: string): Record<string, string>[] {
  const [names = [], ...rows] = parseCsv(text);
  return rows.map((row) => Object.fromEntries(names.map((name, i) => [name, row[i] ?? ''])));
}
