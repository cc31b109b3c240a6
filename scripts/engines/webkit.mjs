import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { freePort } from '../server/free-port.mjs';
import { pause, persist, resizing } from './driver.mjs';

/** Milliseconds that the driver may take to start, and the browser to end. */
const PATIENCE = { start: 20_000, end: 5000 };

/** Under a screen without a graphics card, WebKit shows nothing unless it draws by itself and hands pictures over. */
const DRAWING = {
  LIBGL_ALWAYS_SOFTWARE: '1',
  WEBKIT_DISABLE_DMABUF_RENDERER: '1',
  WEBKIT_SKIA_ENABLE_CPU_RENDERING: '1'
};

/** The pages are our own, and its sandbox starts for no administrator and in no container. */
const UNBOXED = { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' };

/**
 * Starts WebKitGTK's MiniBrowser.
 * @param {{ driver: string, browser: string }} programs
 * @param {import('./driver.mjs').Setting} setting
 * @returns {Promise<import('./driver.mjs').Driver>}
 */
export async function startWebKit(programs, { display, folder, webgl }) {
  const port = await freePort();
  const child = spawn(programs.driver, [`--port=${port}`], {
    stdio: 'ignore',
    env: {
      ...process.env,
      ...DRAWING,
      ...UNBOXED,
      DISPLAY: display,
      HOME: folder,
      XDG_DATA_HOME: folder,
      XDG_CACHE_HOME: folder
    }
  });
  const ended = once(child, 'close').catch(() => undefined);

  /**
   * @param {string} method
   * @param {string} path
   * @param {object} [body]
   * @returns {Promise<unknown>}
   */
  async function ask(method, path, body) {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      headers: { 'Content-Type': 'application/json' },
      body: body && JSON.stringify(body)
    });
    const { value } = await answer.json();
    if (value?.error) throw new Error(`${value.error}: ${value.message}`);
    return value;
  }

  const options = { binary: programs.browser, args: ['--automation', `--enable-webgl=${webgl}`] };
  const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': options } };
  const started = await persist(() => ask('GET', '/status'), PATIENCE.start)
    .then(() => ask('POST', '/session', { capabilities }))
    .catch((error) => {
      child.kill();
      throw new Error('WebKitGTK did not start', { cause: error });
    });
  const { sessionId } = /** @type {{ sessionId: string }} */ (started);
  const session = `/session/${sessionId}`;

  /** @param {string} script */
  const run = (script) => ask('POST', `${session}/execute/sync`, { script, args: [] });
  return {
    go: (url) => ask('POST', `${session}/url`, { url }),
    back: () => ask('POST', `${session}/back`, {}),
    run,
    perform: (actions) => ask('POST', `${session}/actions`, { actions }),
    async enter(selector) {
      const id =
        selector && (await ask('POST', `${session}/element`, { using: 'css selector', value: selector }));
      return ask('POST', `${session}/frame`, { id });
    },
    resize: resizing(run, (width, height) =>
      ask('POST', `${session}/window/rect`, { x: 0, y: 0, width, height })
    ),
    print: null,
    async stop() {
      // The browser goes with its session.
      await Promise.race([ask('DELETE', session).catch(() => undefined), pause(PATIENCE.end)]);
      child.kill();
      await Promise.race([ended, pause(PATIENCE.end)]);
    }
  };
}
