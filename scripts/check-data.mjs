import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import { allYears, readEdition } from './years.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** @typedef {typeof import('../src/lib/report/report.server')} ReportModule */
/** @typedef {typeof import('../src/lib/report/read-report.server')} ReaderModule */

/** @param {number} year */
async function check(year) {
  const alias = { $year: `${root}data/${year}`, $lib: `${root}src/lib` };
  /**
   * @template Module
   * @param {string} path
   * @returns {Promise<Module>}
   */
  async function load(path) {
    const { module } = await runnerImport(path, {
      root,
      configFile: false,
      logLevel: 'error',
      resolve: { alias }
    });
    return /** @type {Module} */ (module);
  }

  readEdition(year);
  /** @type {ReaderModule} */
  const { FOLDER } = await load('/src/lib/report/read-report.server.ts');
  /** @type {ReportModule} */
  const { report } = await load('/src/lib/report/report.server.ts');
  // The cases by place, the residents under 18 and the figures of the text, beside the national tables.
  const tables = report.tables.length + 2 + Number(report.headline.length > 0);
  const cases = report.national.total.toLocaleString('en-US');
  console.log(
    `${FOLDER}: ${tables} tables read, ${report.places.length} places, ${cases} cases, all sums agree.`
  );
}

for (const year of allYears()) {
  try {
    await check(year);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
