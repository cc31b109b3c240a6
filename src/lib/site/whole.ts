/**
 * A script that came with nothing in it, as blockers and broken caches send one, is refused: whatever waits for its part
 * would be left empty without a word.
 * @param part what it exports
 * @throws where it exports nothing
 */
export function whole<Part extends object>(part: Part): Part {
  if (Object.keys(part).length === 0) throw new Error('a script of this page came empty');
  return part;
}
