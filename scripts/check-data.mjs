import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));

/** @typedef {typeof import('../src/lib/report/report.server')} ReportModule */
/** @typedef {typeof import('../src/lib/report/read-report.server')} ReaderModule */

/**
 * @template Module
 * @param {string} path
 * @returns {Promise<Module>}
 */
async function load(path) {
  const { module } = await runnerImport(path, { root, configFile: false, logLevel: 'error' });
  return /** @type {Module} */ (module);
}

try {
  /** @type {ReaderModule} */
  const { FILES, FOLDER } = await load('/src/lib/report/read-report.server.ts');
  /** @type {ReportModule} */
  const { report } = await load('/src/lib/report/report.server.ts');
  const tables = Object.keys(FILES).length;
  const cases = report.national.total.toLocaleString('en-US');
  console.log(
    `${FOLDER}: ${tables} tables read, ${report.places.length} places, ${cases} cases, all sums agree.`
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
