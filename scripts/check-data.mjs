import { checkYear } from './check-year.mjs';
import { moduleAt } from './project.mjs';
import { allYears } from './years.mjs';

/** @typedef {typeof import('../src/lib/report/report.server')} ReportModule */
/** @typedef {typeof import('../src/lib/report/read-report.server')} ReaderModule */

/** @typedef {typeof import('../src/lib/measure/measures.server')} MeasuresModule */

/** @param {number} year */
async function check(year) {
  checkYear(year);
  /** @type {ReaderModule} */
  const { FOLDER } = await moduleAt('src/lib/report/read-report.server.ts', year);
  /** @type {ReportModule} */
  const { report } = await moduleAt('src/lib/report/report.server.ts', year);
  await moduleAt('src/lib/words/caveats.server.ts', year);
  /** @type {MeasuresModule} */
  const { measuresOf } = await moduleAt('src/lib/measure/measures.server.ts', year);
  measuresOf(report);
  // The cases by place, the residents under 18 and the figures of the text, beside the national tables.
  const tables = report.tables.length + 2 + Number(report.headline.length > 0);
  const cases = report.national.total.toLocaleString('en-US');
  console.log(
    `${FOLDER}: ${tables} tables read, ${report.places.length} places, ${cases} cases, all sums agree.`
  );
}

/** @param {() => unknown} work */
async function sayWhatIsWrong(work) {
  try {
    await work();
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}

await sayWhatIsWrong(async () => {
  for (const year of allYears()) await sayWhatIsWrong(() => check(year));
});
