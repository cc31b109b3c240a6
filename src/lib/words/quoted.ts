/** What a reader or an address says, as much of it as can be taken in at a glance: “Guam”. */
export function quoted(text: string): string {
  const letters = [...text];
  return `“${letters.length > 40 ? `${letters.slice(0, 40).join('')}…` : text}”`;
}
