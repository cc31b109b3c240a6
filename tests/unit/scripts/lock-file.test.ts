import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Locked {
  resolved?: string;
  integrity?: string;
  hasInstallScript?: boolean;
  os?: string[];
  cpu?: string[];
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

interface LockFile {
  lockfileVersion: number;
  packages: Record<string, Locked>;
}

/** The site's own, and those of the benchmark's peers and of Lighthouse, which are installed when they are run. */
const FOLDERS = ['', 'scripts/bench/peers/', 'scripts/lighthouse/'];

/** Whether a package that stands at `from` finds one of this name: beside itself, or in a folder further up. */
function isLocked(packages: LockFile['packages'], from: string, name: string): boolean {
  for (let place = from; ; place = place.slice(0, Math.max(0, place.lastIndexOf('node_modules/') - 1))) {
    if (`${place ? `${place}/` : ''}node_modules/${name}` in packages) return true;
    if (place === '') return false;
  }
}

describe.each(FOLDERS)('the lock file %spackage-lock.json', (folder) => {
  const { lockfileVersion, packages }: LockFile = JSON.parse(
    readFileSync(`${folder}package-lock.json`, 'utf8')
  );
  const entries = Object.entries(packages);

  it('is one that has been read', () => {
    expect(lockfileVersion).toBe(3);
    expect(entries.length).toBeGreaterThan(30);
  });

  it('names no download address, so that any registry may serve it', () => {
    expect(entries.filter(([, { resolved }]) => resolved).map(([place]) => place)).toEqual([]);
  });

  it('knows the content of every package', () => {
    const unknown = entries.filter(
      ([place, { integrity = '' }]) => place && !integrity.startsWith('sha512-')
    );
    expect(unknown.map(([place]) => place)).toEqual([]);
  });

  it('has no package that runs a script when it is installed', () => {
    expect(entries.filter(([, { hasInstallScript }]) => hasInstallScript).map(([place]) => place)).toEqual(
      []
    );
  });

  it('is true to what is installed: no package has a script that npm would run, said or unsaid', () => {
    const running = entries
      .map(([place]) => (place ? folder + place : ''))
      .filter((place) => place && existsSync(`${place}/package.json`))
      .filter((place) => {
        const { scripts = {} }: { scripts?: Record<string, string> } = JSON.parse(
          readFileSync(`${place}/package.json`, 'utf8')
        );
        // npm builds what has such a file, though no script says so.
        const isBuilt = existsSync(`${place}/binding.gyp`);
        return isBuilt || scripts.preinstall || scripts.install || scripts.postinstall;
      });
    expect(running).toEqual([]);
  });

  it('has every package for every platform, or npm ci would fail on some', () => {
    const missing = entries.flatMap(([place, { dependencies = {}, optionalDependencies = {} }]) =>
      Object.keys({ ...dependencies, ...optionalDependencies })
        .filter((name) => !isLocked(packages, place, name))
        .map((name) => `${place} wants ${name}`)
    );
    expect(missing).toEqual([]);
  });

  it.runIf(folder === '').each(['@rolldown/binding', 'lightningcss', '@resvg/resvg-js'])(
    'has the native part of %s for Linux, macOS and Windows, on Intel and ARM',
    (family) => {
      const native = entries.filter(([place]) => place.startsWith(`node_modules/${family}-`));
      for (const os of ['linux', 'darwin', 'win32'])
        for (const cpu of ['x64', 'arm64'])
          expect(
            native.some(([, locked]) => locked.os?.includes(os) && locked.cpu?.includes(cpu)),
            `${family} for ${os} on ${cpu}`
          ).toBe(true);
    }
  );
});
