/** What builds and benchmarks take from the site's own sources, so that all have the same figures in the same classes. */
import path from 'node:path';
import { runnerImport } from 'vite';
import { chosenYear } from './years.mjs';

/**
 * A TypeScript module of the project, with a year's figures.
 * @param {string} file relative to the project
 */
export async function moduleAt(file, year = chosenYear()) {
  const { module } = await runnerImport(path.resolve(file), {
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { $lib: path.resolve('src/lib'), $year: path.resolve(`data/${year}`) } }
  });
  return module;
}
