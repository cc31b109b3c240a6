/** A second year, clearly made up, beside the first: all that is added is its folder. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { startServer, type Started } from '../../scripts/server/start.mjs';
import { TESTED_YEAR } from '../../scripts/years.mjs';
import { panelOf } from './support/map';
import { expect, test } from './support/test';

test.use({ saveData: true });
// One site of two years serves all of them, and building it takes a while.
test.describe.configure({ mode: 'serial', timeout: 240_000 });

/** All of the project that a build needs, but for other years than the tested one. */
const PROJECT = [
  `data/${TESTED_YEAR}`,
  'src',
  'static',
  'scripts',
  'package.json',
  'svelte.config.js',
  'tsconfig.json',
  'vite.config.ts'
];

let folder: string;
let server: Started;
let site: string;

test.beforeAll(async () => {
  test.setTimeout(240_000);
  folder = mkdtempSync(path.join(os.tmpdir(), 'years-'));
  for (const name of PROJECT) cpSync(name, path.join(folder, name), { recursive: true });
  cpSync('tests/fixtures/2021', path.join(folder, 'data/2021'), { recursive: true });
  // As a spreadsheet writes it.
  const table = path.join(folder, 'data/2021/cases-by-place.csv');
  writeFileSync(table, `\uFEFF${readFileSync(table, 'utf8').replaceAll('\n', '\r\n')}`);
  symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'), 'junction');
  // Nobody asks for a compressed file here, and they take longer than all the rest of a build.
  const config = path.join(folder, 'svelte.config.js');
  const uncompressed = readFileSync(config, 'utf8').replace('precompress: true', 'precompress: false');
  writeFileSync(config, uncompressed);
  // The build says by its exit code whether all is well; its words are worth reading only when it is not.
  execFileSync(process.execPath, ['scripts/build.mjs'], { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  server = await startServer({ dir: path.join(folder, 'build') });
  site = server.address;
});

test.afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

test.beforeEach(({ watch }) => watch.allowOrigin(new URL(site).origin));

const years = (page: Page) => page.getByRole('navigation', { name: 'Year' });

test('the newest year is the default, and the other is a choice away, with the same place and measure', async ({
  page
}) => {
  await page.goto(`${site}state/texas/?metric=active&rate=1`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Missing-children cases by state, 2021');
  await expect(panelOf(page, 'Texas')).toContainText(
    '1,257 cases of children missing from Texas were reported to NCMEC in 2021.'
  );
  await expect(page.getByRole('contentinfo')).toContainText('A Made-Up Report, published May 2022');
  await expect(years(page).getByRole('link')).toHaveText(['2021', '2020']);
  await expect(years(page).getByRole('link', { name: '2021' })).toHaveAttribute('aria-current', 'true');

  // What is chosen after the page was opened is what the other year shows.
  await page.getByRole('row', { name: /^Ohio/ }).getByRole('link').click();
  await expect(panelOf(page, 'Ohio')).toBeVisible();
  await years(page).getByRole('link', { name: '2020' }).click();
  await expect(page).toHaveURL(`${site}2020/state/ohio/?metric=active&rate=1`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Missing-children cases by state, 2020');
  await expect(panelOf(page, 'Ohio')).toContainText('2,259 cases');
  await expect(page.getByRole('radio', { name: 'Active' })).toBeChecked();
  await years(page).getByRole('link', { name: '2021' }).click();
  await expect(page).toHaveURL(`${site}state/ohio/?metric=active&rate=1`);
});

test('addresses with a year go on meaning it, whichever is the newest', async ({ page, request }) => {
  await page.goto(`${site}2020/embed/state/texas/?metric=resolved`);
  await expect(panelOf(page, 'Texas')).toContainText('3,588 cases');
  await page.goto(`${site}2021/state/texas/?rate=1`);
  await expect(page).toHaveURL(`${site}state/texas/?rate=1`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/2021$/);

  for (const file of ['cases-2020.csv', 'cases-2020-plain.csv', 'cases-2020.json', 'cases-2020.geojson']) {
    const answer = await request.get(`${site}data/${file}`);
    expect(answer.ok(), file).toBe(true);
    expect(await answer.text(), file).toContain('3588');
  }
  const robots = await (await request.get(`${site}robots.txt`)).text();
  const maps = [...robots.matchAll(/^Sitemap: https:\/\/[^/]+\/(.*)$/gm)].map(([, path = '']) => path);
  expect(maps).toEqual(['sitemap.xml', '2020/sitemap.xml']);
  expect(await (await request.get(site + maps[1])).text()).toContain('/2020/state/texas/</loc>');
  const newest: unknown = await (await request.get(`${site}data/cases-2021.json`)).json();
  expect(newest).toMatchObject({
    year: 2021,
    national: { total: 39_909 },
    licence: expect.stringContaining('© 2022 National Center')
  });
  expect(await (await request.get(`${site}data/cases-by-place.csv`)).text()).toMatch(/^place,[^\r]*$/);
});

test('what is cited, and the picture, keep the figures that they are taken with', async ({
  page,
  request
}) => {
  for (const [root, year, report] of [
    ['', 2021, 'A Made-Up Report'],
    ['2020/', 2020, 'Our 2020 Impact']
  ] as const) {
    await page.goto(`${site}${root}state/texas/?metric=active`);
    await page.getByRole('button', { name: 'Share', exact: true }).click();
    const citation = page.getByLabel('Citation', { exact: true });
    await expect(citation).toHaveValue(RegExp(`${report} .*${site}${year}/state/texas/\\?metric=active `));
    const code = page.getByLabel('Embed code', { exact: true });
    await expect(code).toHaveValue(/title="Texas: active missing-children cases"/);
    await page.goto(`${site}${root}share/embed/?place=texas`);
    const picture = page.getByRole('textbox', { name: 'Picture with link' });
    await expect(picture).toHaveValue(RegExp(`src="${site}${year}/card/texas.png"`));
    expect((await request.get(`${site}${year}/card/texas.png`)).headers()['content-type']).toBe('image/png');
  }
});

test('a year that has no more than the cases by place does not say that it has', async ({ page }) => {
  await page.goto(`${site}report/`);
  const text = page.getByRole('main');
  await expect(text).toContainText('the cases by place are here, and nothing more');
  await expect(page.getByRole('heading', { name: 'On this page' })).toHaveCount(0);
  const description = page.locator('meta[name="description"]');
  await expect(description).not.toHaveAttribute('content', /age and race|figure/);

  await page.goto(`${site}about/`);
  await expect(text).toContainText('count different things. Nothing is known of this year');
  await expect(text).not.toContainText('case types');
  await expect(text).not.toContainText('case-types');
  await page.goto(`${site}2020/about/`);
  await expect(text).toContainText('The five case types');
  await expect(text).toContainText('count different things: see the report page. Restrictions');
});

test('the site of one year has the same addresses with the year in them, and no choice', async ({
  page,
  baseURL
}) => {
  await page.goto(`${baseURL}2020/state/ohio/?metric=active`);
  await expect(page).toHaveURL(`${baseURL}state/ohio/?metric=active`);
  await expect(panelOf(page, 'Ohio')).toBeVisible();
  await expect(years(page)).toHaveCount(0);
});

test('a damaged second year stops the build with file, line and reason, and nothing is half-built', () => {
  const out = path.join(folder, 'damaged');
  for (const name of [...PROJECT, 'data/2021'])
    cpSync(path.join(folder, name), path.join(out, name), { recursive: true });
  symlinkSync(path.resolve('node_modules'), path.join(out, 'node_modules'), 'junction');
  const table = path.join(out, 'data/2021/cases-by-place.csv');
  writeFileSync(table, readFileSync(table, 'utf8').replace('Alabama,5,20,25', 'Alabama,5,20,26'));
  let said = '';
  try {
    execFileSync(process.execPath, ['scripts/build.mjs'], { cwd: out, stdio: 'pipe' });
  } catch (error) {
    said = String(Reflect.get(Object(error), 'stderr')) + String(Reflect.get(Object(error), 'stdout'));
  }
  expect(said).toContain(
    'data/2021/cases-by-place.csv:2:4 (column "total"): "26" is not active + resolved, which is 25'
  );
  expect(existsSync(path.join(out, 'build'))).toBe(false);
});
