/** What is gone through in each browser, each step from a page of its own. */
import { choosing } from './steps/choosing.mjs';
import { dialogs } from './steps/dialogs.mjs';
import { embedding } from './steps/embedding.mjs';
import { opening } from './steps/opening.mjs';
import { printing } from './steps/printing.mjs';
import { returning } from './steps/returning.mjs';
import { withoutWebGL } from './steps/without-webgl.mjs';

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {(page: import('./page.mjs').Page) => Promise<string | void>} run throws with what was found in place of what
 *   was wanted; may return a remark
 * @property {(page: import('./page.mjs').Page) => string | false} [skipped] why it cannot be taken in this browser
 * @property {(engine: string, isPlaced: boolean) => string | false} [known] a fault that is known in an engine, in builds
 *   with or without a `SITE_ORIGIN`: told, and not counted
 */

/** Those of a browser with WebGL, and of one without. @type {{ webgl: boolean, steps: Step[] }[]} */
export const ROUNDS = [
  { webgl: true, steps: [...opening, ...choosing, ...returning, ...dialogs, ...embedding, ...printing] },
  { webgl: false, steps: withoutWebGL }
];
