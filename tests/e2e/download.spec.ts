/** What can be saved of a view: its picture, and the files with the figures. */
import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { FrameLocator, Page } from '@playwright/test';
import { startHost } from './support/host';
import { distance, parseRgb, readPng } from './support/png';
import { expect, test } from './support/test';

test.use({ saveData: true });

async function openDialog(where: Page | FrameLocator) {
  await where.getByRole('button', { name: 'Download', exact: true }).click();
  const dialog = where.getByRole('dialog', { name: 'Download' });
  await expect(dialog.getByRole('img')).toBeVisible();
  return dialog;
}

async function save(page: Page, name: string) {
  const saving = page.waitForEvent('download');
  await page.getByRole('link', { name, exact: true }).click();
  const download = await saving;
  return { name: download.suggestedFilename(), file: readFileSync(await download.path()) };
}

test('the view is saved as SVG and as PNG, with title, legend, caveat and source', async ({ page }) => {
  await page.goto('state/ohio/?metric=active&rate=1');
  const dialog = await openDialog(page);
  const alt = (await dialog.getByRole('img').getAttribute('alt')) ?? '';
  expect(alt).toMatch(
    /^Map of the United States: Active cases per 100,000 children under 18, 2020\. Ohio: 4\.1/
  );
  expect(alt).toContain('indicator of active reporting');

  const vector = await save(page, 'Save as SVG');
  expect(vector.name).toBe('missing-children-cases-2020-ohio-active-rate.svg');
  // Read where no policy of the site's has a say.
  const reader = await page.context().newPage();
  const drawn = await reader.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
    return {
      fault: parsed.querySelector('parsererror')?.textContent ?? '',
      words: [...parsed.querySelectorAll('text')].map(({ textContent }) => textContent).join(' '),
      shapes: parsed.querySelectorAll('g g g path[fill^="#"]').length,
      outside: [...parsed.querySelectorAll('[href], [src]')].length
    };
  }, vector.file.toString());
  await reader.close();
  // Ohio's is there twice: once more over its ring.
  expect(drawn).toMatchObject({ fault: '', shapes: 53, outside: 0 });
  for (const words of [
    'Ohio: active missing-children cases per 100,000 children, 2020',
    '95% interval 3.3 to 4.9',
    '4.5 or more',
    'Hatched: unstable',
    'mostly voluntary',
    'indicator of active reporting',
    'Our 2020 Impact',
    '1-800-THE-LOST',
    '/state/ohio/?metric=active&rate=1'
  ])
    expect(drawn.words).toContain(words);

  const pixels = await save(page, 'Save as PNG');
  expect(pixels.name).toBe('missing-children-cases-2020-ohio-active-rate.png');
  const picture = readPng(pixels.file);
  expect(picture.width).toBe(2400);
  // California's class, at a point of it that no label covers, in the colour that the page gives the class.
  const wanted = parseRgb(
    await page
      .locator('[aria-label="Legend"] .class-3 .swatch')
      .first()
      .evaluate((swatch) => getComputedStyle(swatch).backgroundColor)
  );
  const scale = (2400 - 192) / 975;
  const rows = Array.from({ length: picture.height }, (_, y) => picture.at(96 + 92 * scale, y));
  expect(rows.filter((color) => distance(color, wanted) < 3).length).toBeGreaterThan(100);
  const { violations } = await new AxeBuilder({ page }).include('dialog').analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
});

test('the picture of a comparison shows and names both places', async ({ page }) => {
  await page.goto('state/ohio/?with=texas');
  const alt = (await (await openDialog(page)).getByRole('img').getAttribute('alt')) ?? '';
  const { name: saved, file } = await save(page, 'Save as SVG');
  expect(saved).toBe('missing-children-cases-2020-ohio-and-texas-total.svg');
  expect(file.toString()).toContain('<title>Ohio and Texas: missing-children cases, 2020</title>');
  expect(file.toString().match(/class="ring"/g)).toHaveLength(2);
  for (const name of ['Ohio: 2,259 cases', 'Texas: 3,588 cases']) {
    expect(alt).toContain(name);
    expect(file.toString()).toContain(name);
  }
});

test('every file with figures can be saved, and may be fetched by any site', async ({ page }) => {
  await page.goto('state/texas/');
  const dialog = await openDialog(page);
  const links = dialog.locator('a[download]:not([href^="blob:"])');
  await expect(links).toHaveText([
    'Texas as JSON',
    'CSV for a spreadsheet',
    'CSV for programs',
    'JSON',
    'GeoJSON',
    'Data Package'
  ]);
  for (const link of await links.all()) {
    const address = await link.evaluate((element) => (element as HTMLAnchorElement).href);
    const answer = await page.request.get(address);
    expect(answer.status(), address).toBe(200);
    expect(answer.headers()['access-control-allow-origin'], address).toBe('*');
  }
  const { file } = await save(page, 'Texas as JSON');
  expect(JSON.parse(file.toString())).toMatchObject({ place: 'Texas' });
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Download', exact: true })).toBeFocused();
});

test('a picture that cannot be drawn is said to be; the files are there all the same', async ({
  page,
  watch
}) => {
  watch.expect(/the picture could not be drawn/, /Failed to load resource/);
  // The typeface does not come.
  await page.route('**/*.woff2', (route) => route.abort());
  await page.goto('');
  await page.getByRole('button', { name: 'Download', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Download' });
  await expect(dialog).toContainText('The picture could not be drawn.');
  await expect(dialog.getByRole('link', { name: 'GeoJSON' })).toBeVisible();
  // Nor is an answer waited for without end.
  await page.keyboard.press('Escape');
  await page.unroute('**/*.woff2');
  await page.route('**/*.woff2', () => undefined);
  await page.evaluate(() => (AbortSignal.timeout = () => AbortSignal.abort()));
  await page.getByRole('button', { name: 'Download', exact: true }).click();
  await expect(dialog).toContainText('The picture could not be drawn.');
});

test('where a browser makes no PNG, the picture is there as SVG alone', async ({ page }) => {
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.toBlob = (done) => done(null);
  });
  await page.goto('');
  const dialog = await openDialog(page);
  await expect(dialog).toContainText('there is no PNG');
  await expect(dialog.getByRole('link', { name: 'Save as SVG' })).toBeVisible();
});

test('where a browser gives noise for what a page draws, the picture is there as SVG alone', async ({
  page
}) => {
  await page.addInitScript(() => {
    const read = CanvasRenderingContext2D.prototype.getImageData;
    CanvasRenderingContext2D.prototype.getImageData = function (...box: [number, number, number, number]) {
      const image = read.apply(this, box);
      image.data.forEach((_, at) => (image.data[at] = (at * 89) % 256));
      return image;
    };
  });
  await page.goto('state/ohio/');
  const dialog = await openDialog(page);
  await expect(dialog.getByRole('img')).toHaveJSProperty('complete', true);
  expect(await dialog.getByRole('img').evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(1200);
  await expect(dialog).toContainText('there is no PNG');
  await expect(dialog.getByRole('link', { name: 'Save as PNG' })).toHaveCount(0);
  expect((await save(page, 'Save as SVG')).file.toString()).toContain('<title>Ohio');
});

test('a sandboxed frame, which may save nothing, gives the address of the full map', async ({
  page,
  baseURL,
  watch
}) => {
  const host = await startHost('sandbox', baseURL ?? '', watch);
  await host.open(page, 'embed/state/iowa/?rate=1');
  const dialog = await openDialog(page.frameLocator('iframe'));
  await expect(dialog.getByLabel('Address of the full map', { exact: true })).toHaveValue(
    `${baseURL}state/iowa/?rate=1`
  );
  host.close();
});

test('without scripts the files are a link away', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${baseURL}state/ohio/`);
  await expect(page.getByRole('button', { name: 'Download' })).toBeHidden();
  await page.getByRole('link', { name: 'Download' }).click();
  await expect(page.getByRole('link', { name: 'CSV for a spreadsheet' })).toBeVisible();
  await context.close();
});

test('a step back while the dialog is open saves the picture that is in it, under its own name', async ({
  page
}) => {
  await page.goto('state/maine/');
  await page.getByRole('navigation').getByRole('link', { name: 'New Hampshire' }).click();
  await expect(page).toHaveURL('/state/new-hampshire/');
  const dialog = await openDialog(page);
  expect((await dialog.getByRole('status').boundingBox())?.height ?? 0, 'nothing is said yet').toBeLessThan(
    2
  );
  await page.goBack();
  await expect(page).toHaveURL('/state/maine/');
  await expect(dialog.getByRole('img')).toHaveAttribute('alt', /New Hampshire/);
  const { name, file } = await save(page, 'Save as SVG');
  expect(name).toBe('missing-children-cases-2020-new-hampshire-total.svg');
  expect(file.toString()).toContain('<title>New Hampshire');
});
