/**
 * Builds the site: `build/` has the newest year, `build/<year>/` each year before it, whole and at the same addresses.
 * node scripts/build.mjs [--tested]
 * With --tested it leaves out all years but the one that the browser tests know.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { allYears, TESTED_YEAR } from './years.mjs';

const OUT = 'build';
const vite = fileURLToPath(new URL('../node_modules/vite/bin/vite.js', import.meta.url));

/**
 * SvelteKit has put a compressed twin beside each file of the kinds that it knows; these are of none.
 * @param {string} data the folder of the data files
 */
function compressTables(data) {
  for (const name of readdirSync(data).filter((file) => /\.(csv|geojson)$/.test(file))) {
    const file = path.join(data, name);
    const content = readFileSync(file);
    writeFileSync(`${file}.br`, brotliCompressSync(content));
    writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
  }
}

/**
 * @param {number} year
 * @param {string} folder where the build of that year goes
 */
function build(year, folder) {
  console.log(`The site of ${year}`);
  const env = { ...process.env, REPORT_YEAR: String(year) };
  const { status } = spawnSync(process.execPath, [vite, 'build'], { stdio: 'inherit', env });
  if (status !== 0) process.exit(status ?? 1);
  compressTables(path.join(folder, 'data'));
}

/**
 * Data files that are named after their year stay where they were when it was the newest.
 * @param {number} year
 */
function keepDataOf(year) {
  const data = path.join(OUT, String(year), 'data');
  for (const name of readdirSync(data).filter((file) => file.startsWith(`cases-${year}`)))
    cpSync(path.join(data, name), path.join(OUT, 'data', name));
}

if (parseArgs({ options: { tested: { type: 'boolean' } } }).values.tested) {
  process.env.ONLY_YEAR = String(TESTED_YEAR);
  console.error(`build/ has ${TESTED_YEAR} alone, for the tests. All years: npm run build`);
}
const [newest, ...older] = allYears();
// The newest empties the folder, so it comes first.
build(Number(newest), OUT);
// An address with the year in it holds for good: the newest year's pages there lead to its own, its data and cards are there.
for (const part of ['data', 'card'])
  cpSync(path.join(OUT, part), path.join(OUT, String(newest), part), { recursive: true });
for (const year of older) {
  build(year, path.join(OUT, String(year)));
  keepDataOf(year);
}
