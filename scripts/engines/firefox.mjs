import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { freePort } from '../server/free-port.mjs';
import { pause, persist, resizing } from './driver.mjs';
import { connect } from './marionette.mjs';

/** Milliseconds that it may take to start, and to end by itself. */
const PATIENCE = { start: 60_000, end: 5000 };
/** Margins of a printed sheet, in centimetres. */
const MARGIN = 1.2;

/** A browser that asks nothing of its reader and talks to nobody. */
const PREFERENCES = {
  'app.update.enabled': false,
  'browser.aboutwelcome.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'datareporting.policy.dataSubmissionEnabled': false,
  'toolkit.telemetry.enabled': false
};

/**
 * Starts Firefox with a profile of its own.
 * @param {string} program
 * @param {import('./driver.mjs').Setting} setting
 * @returns {Promise<import('./driver.mjs').Driver>}
 */
export async function startFirefox(program, { display, folder, webgl }) {
  const port = await freePort();
  const drawing = { 'webgl.force-enabled': webgl, 'webgl.disabled': !webgl };
  const lines = Object.entries({ ...PREFERENCES, ...drawing, 'marionette.port': port }).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`
  );
  writeFileSync(path.join(folder, 'user.js'), lines.join(''));
  const child = spawn(program, ['--marionette', '--no-remote', '--new-instance', '--profile', folder], {
    stdio: 'ignore',
    env: { ...process.env, DISPLAY: display, HOME: folder, LIBGL_ALWAYS_SOFTWARE: '1' }
  });
  const ended = once(child, 'close').catch(() => undefined);
  const { send, close } = await persist(() => connect(port), PATIENCE.start).catch((error) => {
    child.kill('SIGKILL');
    throw new Error('Firefox did not start', { cause: error });
  });
  await send('WebDriver:NewSession', { capabilities: {} });

  /** @param {string} script */
  const run = async (script) =>
    (await send('WebDriver:ExecuteScript', { script, args: [], sandbox: null })).value;
  return {
    go: (url) => send('WebDriver:Navigate', { url }),
    back: () => send('WebDriver:Back'),
    run,
    perform: (actions) => send('WebDriver:PerformActions', { actions }),
    async enter(selector) {
      if (selector === null) return send('WebDriver:SwitchToFrame', { id: null });
      const found = await send('WebDriver:FindElement', { using: 'css selector', value: selector });
      const [element] = Object.values(/** @type {Record<string, string>} */ (found.value));
      return send('WebDriver:SwitchToFrame', { element });
    },
    resize: resizing(run, (width, height) => send('WebDriver:SetWindowRect', { x: 0, y: 0, width, height })),
    async print(page) {
      const margin = { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN };
      const { value } = await send('WebDriver:Print', { page, margin });
      return Buffer.from(/** @type {string} */ (value), 'base64');
    },
    async stop() {
      send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => undefined);
      await Promise.race([ended, pause(PATIENCE.end)]);
      child.kill('SIGKILL');
      close();
    }
  };
}
