/**
 * Has Lighthouse audit the built site: npm run build && npm run lighthouse
 * Accessibility, best practices and search must be without a fault; an embed is kept from search engines on purpose.
 * Times are not audited: where WebGL is drawn in software they say nothing. For those there is `npm run bench`.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';
import { serve } from './bench/serve.mjs';
import { LAUNCH_ARGS } from './browser-options.mjs';
import { checkBuilt } from './built-site.mjs';
import { freePort } from './server/free-port.mjs';

const FOLDER = fileURLToPath(new URL('lighthouse', import.meta.url));
const PACKAGE = path.join(FOLDER, 'node_modules/lighthouse/core/index.js');
const ALL = ['accessibility', 'best-practices', 'seo'];

const AUDITED = [
  { address: '/', categories: ALL },
  { address: '/state/texas/', categories: ALL },
  { address: '/report/', categories: ALL },
  { address: '/about/', categories: ALL },
  { address: '/embed/state/texas/', categories: ALL.filter((category) => category !== 'seo') }
];

/**
 * What is read of Lighthouse's result.
 * @typedef {{ title: string, score: number | null, auditRefs: { id: string, weight: number }[] }} Category
 * @typedef {{ title: string, score: number | null, explanation?: string, details?: { items?: unknown[] } }} Audit
 * @typedef {{ categories: Record<string, Category>, audits: Record<string, Audit>, runtimeError?: { message: string } }} Result
 * @typedef {(url: string, options: { port: number, logLevel: 'error', onlyCategories: string[] }) => Promise<{ lhr: Result } | undefined>} Lighthouse
 */

checkBuilt();
if (!existsSync(PACKAGE)) {
  console.log('Lighthouse: npm ci in scripts/lighthouse');
  execFileSync('npm', ['ci'], { cwd: FOLDER, stdio: 'inherit', shell: process.platform === 'win32' });
}
/** @type {{ default: Lighthouse }} */
const { default: lighthouse } = await import(pathToFileURL(PACKAGE).href);

/**
 * The faults that keep a category from 100, each with the first things it was found in.
 * @param {Result} result
 * @param {Category} category
 */
function faults({ audits }, { auditRefs }) {
  return auditRefs.flatMap(({ id, weight }) => {
    const audit = audits[id];
    if (!audit || weight === 0 || audit.score === null || audit.score === 1) return [];
    const found = (audit.details?.items ?? []).slice(0, 3).map((item) => JSON.stringify(item).slice(0, 300));
    return [`${id}: ${audit.explanation ?? audit.title}`, ...found.map((text) => `  ${text}`)];
  });
}

/**
 * @param {string} url
 * @param {string[]} categories
 * @param {number} port where the browser listens
 */
async function audit(url, categories, port) {
  const { lhr } = (await lighthouse(url, { port, logLevel: 'error', onlyCategories: categories })) ?? {};
  if (!lhr || lhr.runtimeError) throw new Error(`${url}: ${lhr?.runtimeError?.message ?? 'no result'}`);
  return Object.values(lhr.categories).map((category) => ({
    title: category.title,
    score: Math.round((category.score ?? 0) * 100),
    faults: faults(lhr, category)
  }));
}

const site = await serve('build');
// Lighthouse speaks to the browser by itself.
const port = await freePort();
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH,
  args: [...LAUNCH_ARGS, `--remote-debugging-port=${port}`]
});
for (const { address, categories } of AUDITED) {
  const results = await audit(site.origin + address, categories, port);
  console.log(`${address}  ${results.map(({ title, score }) => `${title} ${score}`).join(', ')}`);
  for (const { title, score, faults: list } of results) {
    if (score === 100) continue;
    process.exitCode = 1;
    console.error([`${address}, ${title}: ${score}`, ...list].join('\n  '));
  }
}
await browser.close();
site.close();
