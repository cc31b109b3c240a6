import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { byPreference } from '../../../scripts/browser.mjs';
import { answers } from '../../../scripts/browser/answers.mjs';
import { systemBrowsers } from '../../../scripts/browser/system.mjs';
import { temporaryFolder } from './temporary-folder';

/** An executable that behaves as this shell script says. */
function program(script: string, name = 'chromium'): string {
  const file = path.join(temporaryFolder({ [name]: `#!/bin/sh\n${script}\n` }), name);
  chmodSync(file, 0o755);
  return file;
}

function withBrowser(browser: string, command: string[]) {
  return spawnSync(process.execPath, ['scripts/with-browser.mjs', ...command], {
    encoding: 'utf8',
    env: { ...process.env, CHROMIUM_PATH: browser }
  });
}

const works = 'echo "Chromium 150.0.1"';

// The programs are shell scripts, which Windows does not start.
describe.runIf(process.platform !== 'win32')('a browser', () => {
  it('is one that tells its version', () => expect(answers(program(works))).toBe(true));

  it.each([
    ['fails', `${works}; exit 1`],
    ['says nothing', 'exit 0'],
    ['only explains how to get it', 'echo "requires the chromium snap to be installed"; exit 1'],
    ['is a snap', 'echo "Chromium 150.0.1 snap"']
  ])('is not one that %s', (_, script) => expect(answers(program(script))).toBe(false));

  it('is not a link to the snap launcher, nor a file that is not there', () => {
    const launcher = program(works, 'snap');
    const link = path.join(path.dirname(launcher), 'chromium');
    symlinkSync(launcher, link);
    expect(answers(link)).toBe(false);
    expect(answers(path.join(path.dirname(launcher), 'gone'))).toBe(false);
  });

  it('is not a folder or a file that cannot be run', () => {
    const dir = temporaryFolder({ chromium: 'text' });
    mkdirSync(path.join(dir, 'chrome'));
    expect(['chromium', 'chrome'].map((name) => answers(path.join(dir, name)))).toEqual([false, false]);
  });

  it('is handed to the command, whose exit code comes back', () => {
    const browser = program(works);
    const run = withBrowser(browser, [
      process.execPath,
      '-p',
      'process.exitCode = 7, process.env.CHROMIUM_PATH'
    ]);
    expect(run.stdout.trim()).toBe(browser);
    expect(run.status).toBe(7);
  });

  it('that was named and does not start stops the command', () => {
    const run = withBrowser(program('exit 1'), [process.execPath, '-p', '"ran"']);
    expect(run.stdout).toBe('');
    expect(run.stderr).toContain('does not start as a browser');
    expect(run.status).toBe(1);
  });

  it('does not help a command that does not exist', () => {
    const run = withBrowser(program(works), ['no-such-command']);
    expect(run.stderr).toContain('"no-such-command" could not be started');
    expect(run.status).toBe(127);
  });
});

describe('where browsers are looked for', () => {
  const env = { PATH: ['/one', '/two'].join(path.delimiter), HOME: '/home/me', ProgramFiles: 'C:\\Programs' };

  it('on the path, Chrome before Edge', () => {
    const places = systemBrowsers(env, 'linux');
    expect(places).toContain(path.join('/two', 'chromium'));
    expect(places.indexOf(path.join('/two', 'chromium'))).toBeLessThan(
      places.indexOf(path.join('/one', 'microsoft-edge'))
    );
  });

  it('among the applications of a Mac, then among the programs of Windows', () => {
    expect(systemBrowsers(env, 'darwin')).toContain(
      path.join('/Applications', 'Google Chrome.app', 'Contents', 'MacOS', 'Google Chrome')
    );
    expect(systemBrowsers(env, 'win32')).toContain(
      path.join('C:\\Programs', 'Microsoft', 'Edge', 'Application', 'msedge.exe')
    );
  });

  it('for the tests one without windows before one with, for all else the other way round', () => {
    const places = systemBrowsers(env, 'linux');
    const shells = [
      path.join('/one', 'chromium-headless-shell'),
      path.join('/two', 'chromium-headless-shell')
    ];
    expect(byPreference(places, true).slice(0, 2)).toEqual(shells);
    expect(byPreference(places, false).slice(-2)).toEqual(shells);
    expect(byPreference(places, true).slice(2)).toEqual(byPreference(places, false).slice(0, -2));
  });
});
