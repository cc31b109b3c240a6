/** The caveat goes wherever the figures go: every page, embed, file, card, sentence and sheet. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { mapOf } from './support/map';
import { PLACES } from './support/report';
import { expect, test } from './support/test';

test.use({ saveData: true });

/** What each output has to say, in one of the report's two wordings of it. */
const CAVEAT = [
  /not an indication of any issues within a state/,
  /an indicator of active reporting/
] as const;
const VOLUNTARY = /mostly voluntary/;
const SNAPSHOT = /one-year snapshot of 2020/;

const BUILD = 'build';
const files = (folder: string, ending: string): string[] =>
  readdirSync(path.join(BUILD, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => path.join(BUILD, folder, name));
const read = (file: string) => readFileSync(file, 'utf8');

/** A page's text without its scripts and head. */
const textOf = (html: string) =>
  html
    .slice(html.indexOf('<body'))
    .replace(/<script[^]*?<\/script>/g, '')
    .replace(/<[^>]+>/g, '');

test('in every page and embed of the map, as sent', () => {
  const pages = [
    path.join(BUILD, 'index.html'),
    ...files('embed', 'index.html'),
    ...PLACES.map(({ slug }) => path.join(BUILD, 'state', slug, 'index.html'))
  ];
  expect(pages).toHaveLength(2 * 54);
  for (const page of pages) {
    const text = textOf(read(page));
    for (const words of [...CAVEAT, VOLUNTARY, SNAPSHOT]) expect.soft(text, page).toMatch(words);
  }
  for (const page of ['report', 'about'])
    for (const words of CAVEAT)
      expect.soft(textOf(read(path.join(BUILD, page, 'index.html'))), page).toMatch(words);
});

test('in the panel of every place, and in the alternative text of every card', () => {
  for (const slug of ['', ...PLACES.map((place) => `state/${place.slug}/`)]) {
    const html = read(path.join(BUILD, slug, 'index.html'));
    const panel = html.slice(html.indexOf('aria-labelledby="panel-heading"'));
    const [own = ''] = panel.split('</section>');
    for (const words of [...CAVEAT, VOLUNTARY, SNAPSHOT]) expect.soft(own, slug).toMatch(words);
    const [, alt = ''] = /<meta property="og:image:alt" content="([^"]*)"/.exec(html) ?? [];
    for (const words of CAVEAT) expect.soft(alt, slug).toMatch(words);
  }
});

test('in every data file that has figures by place', () => {
  const rows = read(path.join(BUILD, 'data/cases-2020.csv')).trim().split('\n').slice(1);
  expect(rows).toHaveLength(53);
  const whole = ['cases-2020.json', 'cases-2020.geojson', 'datapackage.json'].map((name) =>
    read(path.join(BUILD, 'data', name))
  );
  const places = files('data/state', '.json').map(read);
  expect(places).toHaveLength(53);
  for (const text of [...rows, ...whole, ...places])
    for (const words of [...CAVEAT, SNAPSHOT]) expect.soft(text.slice(0, 60_000)).toMatch(words);
});

test('in the sentence that is shared, and on paper', async ({ page }) => {
  for (const address of ['', 'state/ohio/?rate=1', 'embed/state/international/']) {
    await page.goto(address);
    await page.getByRole('button', { name: 'Share', exact: true }).click();
    const sentence = page.getByLabel('A sentence to go with it', { exact: true });
    for (const words of [...CAVEAT, VOLUNTARY, SNAPSHOT]) await expect(sentence).toHaveValue(words);
    await page.getByRole('button', { name: 'Close' }).last().click();
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByText(VOLUNTARY).locator('visible=true').first()).toBeVisible();
    await page.emulateMedia({ media: 'screen' });
  }
});

test('in short beside the map, and whole one press away', async ({ page }) => {
  for (const address of ['', 'state/ohio/', 'embed/state/ohio/']) {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(address);
    const short = page.getByText(/it is an indicator of active reporting\.$/);
    await expect(short).toBeInViewport();
    await expect(mapOf(page)).toBeInViewport();
    const whole = page.getByText(
      'This does not include active cases from previous years where a child was still missing in 2020. This chart also includes recoveries in 2020 of children who were reported missing in previous years. A child that was reported missing on Dec. 31, 2020, would still be listed as active on this chart.'
    );
    await expect(whole).toBeHidden();
    await page.getByText('What these figures are not').click();
    await expect(whole).toBeVisible();
    await expect(
      page.getByText('there is no mandatory reporting of missing children to NCMEC')
    ).toBeVisible();
  }
});
