/** What is no letter, or turns the direction in which those after it are read: the sentence around it would turn as well. */
const UNSEEN = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** What a reader or an address says, as much of it as can be taken in at a glance: “Guam”. */
export function quoted(text: string): string {
  const letters = [...text.replace(UNSEEN, '')];
  return `“${letters.slice(0, 40).join('')}${letters.length > 40 ? '…' : ''}”`;
}
