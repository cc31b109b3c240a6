import { existsSync } from 'node:fs';
import path from 'node:path';

/** @throws with words for the reader where the folder has no built site */
export function checkBuilt(dir = 'build') {
  if (!existsSync(path.join(dir, 'index.html')))
    throw new Error(`There is no site in "${dir}" yet. Build it first: npm run build`);
}
