/** What builds and benchmarks take from the site's own sources, so that all have the same figures in the same classes. */
import path from 'node:path';
import { runnerImport } from 'vite';
import { chosenYear } from './years.mjs';

/**
 * Without tsconfig.json, which builds upon a file that SvelteKit writes and a fresh clone has not. Vite passes this on to
 * Oxc, though its types do not say so.
 * @type {import('vite').OxcOptions & { tsconfig: false }}
 */
const TRANSFORM = { tsconfig: false };

/**
 * A TypeScript module of the project, with a year's figures.
 * @param {string} file relative to the project
 */
export async function moduleAt(file, year = chosenYear()) {
  const { module } = await runnerImport(path.resolve(file), {
    configFile: false,
    logLevel: 'error',
    oxc: TRANSFORM,
    resolve: { alias: { $lib: path.resolve('src/lib'), $year: path.resolve(`data/${year}`) } }
  });
  return module;
}
