import { PATIENCE, pause } from './waits';

/**
 * A script of the page that comes late, or with nothing in it, as blockers and broken caches send one, is refused: whatever
 * waits for its part would be left empty without a word.
 * @param coming what it exports
 * @throws where it exports nothing, or has not come after `PATIENCE`
 */
export async function whole<Part extends object>(coming: Promise<Part>): Promise<Part> {
  const late = pause(PATIENCE).then(() => {
    throw new Error('a script of this page did not come in time');
  });
  const part = await Promise.race([coming, late]);
  if (Object.keys(part).length === 0) throw new Error('a script of this page came empty');
  return part;
}
