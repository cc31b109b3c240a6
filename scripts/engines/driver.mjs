/** What both browsers are asked for: the parts of WebDriver that the steps need, whatever they are sent through. */

/**
 * How a browser is started: on which screen, with an empty folder for what it writes, with WebGL or without.
 * @typedef {{ display: string, folder: string, webgl: boolean }} Setting
 *
 * @typedef {{ type: 'key' | 'pointer', id: string, parameters?: object, actions: object[] }} Input one device's actions
 *
 * @typedef {object} Driver
 * @property {(address: string) => Promise<unknown>} go
 * @property {() => Promise<unknown>} back
 * @property {(script: string) => Promise<unknown>} run the body of a function, and what it returns
 * @property {(inputs: Input[]) => Promise<unknown>} perform
 * @property {(selector: string | null) => Promise<unknown>} enter a frame of the page, or the page again
 * @property {(width: number, height: number) => Promise<unknown>} resize the window, in CSS pixels
 * @property {((size: { width: number, height: number }) => Promise<Buffer>) | null} print to sheets of so many
 *   centimetres, as PDF; `null` where the browser cannot be asked
 * @property {() => Promise<void>} stop
 */

/** Milliseconds between two looks. */
const INTERVAL = 100;

/** @param {number} ms */
export const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Tries until it succeeds.
 * @template T
 * @param {() => Promise<T>} attempt
 * @param {number} patience in milliseconds
 * @returns {Promise<T>}
 * @throws what the last attempt threw
 */
export async function persist(attempt, patience) {
  for (const end = Date.now() + patience; ; await pause(INTERVAL)) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() > end) throw error;
    }
  }
}

/**
 * The size that a window must have for its page to have another.
 * @param {Driver['run']} run
 * @param {(width: number, height: number) => Promise<unknown>} resize the window
 * @returns {Driver['resize']}
 */
export const resizing = (run, resize) => async (width, height) => {
  await resize(width, height);
  const [inner, tall] = await persist(async () => {
    const seen = /** @type {[number, number]} */ (await run('return [innerWidth, innerHeight]'));
    if (seen[0] > width) throw new Error('the window is not yet as small');
    return seen;
  }, 3000);
  await resize(2 * width - inner, 2 * height - tall);
};
