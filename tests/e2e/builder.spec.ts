/** The page on which an embed is put together, and what comes of its code on another site's page. */
import type { Page } from '@playwright/test';
import { openEarly } from './support/early';
import { openPasted } from './support/host';
import { settled } from './support/hosted';
import { panelOf } from './support/map';
import { expect, test } from './support/test';

test.use({ saveData: true });

const preview = (page: Page) => page.getByRole('region', { name: 'Preview' }).locator('iframe');
const codeOf = (page: Page, kind: string) => page.getByRole('textbox', { name: kind, exact: true });

test('each choice shows in the address, the preview and the code, and none is an entry of the history', async ({
  page
}) => {
  await page.goto('about/');
  await page.goto('share/embed/');
  await expect(preview(page)).toHaveAttribute('title', 'Missing-children cases by state');
  await expect(preview(page)).toHaveAttribute('allow', 'fullscreen; clipboard-write; web-share');
  await page.getByLabel('Place').selectOption('Texas');
  await page.getByRole('radio', { name: 'Active' }).check();
  await page.getByRole('checkbox', { name: 'Per 100,000 children' }).check();
  await page.getByLabel('Theme').selectOption('Dark');
  await page.getByRole('checkbox', { name: 'Panel with the figures' }).uncheck();
  await page.getByRole('checkbox', { name: /^Controls/ }).uncheck();
  const query = 'metric=active&rate=1&theme=dark&panel=0&controls=0';
  await expect(page).toHaveURL(`share/embed/?${query}&place=texas`);
  await expect(preview(page)).toHaveAttribute('src', new RegExp(`/embed/state/texas/\\?${query}$`));
  await expect(preview(page)).toHaveAttribute(
    'title',
    'Texas: active missing-children cases per 100,000 children'
  );
  const frame = preview(page).contentFrame();
  await expect(frame.getByRole('region', { name: 'Legend' })).toContainText('Texas');
  await expect(frame.getByRole('radio')).toHaveCount(0);
  await expect(frame.getByRole('region', { name: 'Texas', exact: true })).toHaveCount(0);

  await expect(codeOf(page, 'Iframe')).toHaveValue(
    new RegExp(`src="[^"]*/embed/state/texas/\\?${query.replaceAll('&', '&amp;')}"`)
  );
  await expect(codeOf(page, 'Address')).toHaveValue(/\/state\/texas\/$/);
  await expect(codeOf(page, 'Element with script')).toHaveValue(
    /<missing-children-map place="texas" metric="active" rate theme="dark" panel="0" controls="0">/
  );
  await expect(codeOf(page, 'Picture with link')).toHaveValue(
    /card\/texas\.png" alt="[^"]*Texas: 3,588 total/
  );

  // As WebKit does with a page that it kept, when one comes back to it.
  await page.getByLabel('Place').evaluate(({ form }: HTMLSelectElement) => form?.reset());
  await expect(page.getByLabel('Place')).toHaveValue('texas');
  await expect(page.getByRole('radio', { name: 'Active' })).toBeChecked();
  await expect(page.getByRole('checkbox', { name: 'Per 100,000 children' })).toBeChecked();
  await expect(page.getByRole('checkbox', { name: /^Controls/ })).not.toBeChecked();

  await page.reload();
  await expect(page.getByLabel('Place')).toHaveValue('texas');
  await expect(page.getByLabel('Theme')).toHaveValue('dark');
  await expect(page.getByRole('checkbox', { name: 'Panel with the figures' })).not.toBeChecked();
  await page.goBack();
  await expect(page).toHaveURL('about/');
});

test('the height in the code is what the map needs at that width', async ({ page }) => {
  await page.goto('share/embed/?place=ohio');
  const heights: number[] = [];
  for (const width of [320, 480, 720]) {
    await page.getByRole('radio', { name: `${width} px` }).check();
    await expect(preview(page)).toHaveAttribute('width', String(width));
    const height = await settled(preview(page));
    const reserved = Math.ceil(height / 10) * 10;
    await expect(codeOf(page, 'Iframe')).toHaveValue(new RegExp(`height="${reserved}"`));
    await expect(page.getByText(`in a column ${width} px wide`)).toContainText(
      reserved.toLocaleString('en-US')
    );
    heights.push(height);
  }
  expect(heights).toEqual([...heights].sort((a, b) => b - a));
  expect(new Set(heights).size).toBe(3);
});

test('what an address asks for and the map does not have is said, and shown as nothing but text', async ({
  page
}) => {
  await page.goto(`share/embed/?place=${encodeURIComponent('<img src=x onerror=alert(1)>')}&metric=%22%3E`);
  await expect(page.getByRole('main')).toContainText('asks for place “<img src=x onerror=alert(1)>”');
  await expect(page.getByRole('main')).toContainText('asks for metric “">”');
  await expect(page.getByLabel('Place')).toHaveValue('');
  await expect(preview(page)).toHaveAttribute('src', /\/embed\/$/);
  await expect(page.getByRole('main').getByRole('img')).toHaveCount(0);
});

test('each code works on another site’s page, where scripts are refused too', async ({
  page,
  watch,
  baseURL
}) => {
  await page.goto('share/embed/?place=maine&metric=active');
  await expect(codeOf(page, 'Iframe')).toHaveValue(/maine/);
  const codes = {
    iframe: await codeOf(page, 'Iframe').inputValue(),
    element: await codeOf(page, 'Element with script').inputValue(),
    picture: await codeOf(page, 'Picture with link').inputValue()
  };
  const article = await openPasted(page, codes.iframe, watch, {
    'Content-Security-Policy': "script-src 'none'"
  });
  const frame = page.getByTitle('Maine: active missing-children cases').contentFrame();
  await expect(panelOf(frame, 'Maine')).toBeVisible();
  const blog = await openPasted(page, codes.element, watch);
  const element = page.locator('missing-children-map iframe');
  await expect(panelOf(element.contentFrame(), 'Maine')).toBeVisible();
  await settled(element);
  const letter = await openPasted(page, codes.picture, watch);
  const picture = page.getByRole('img', { name: /Maine: .* total/ });
  await expect.poll(() => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(1200);
  await picture.click();
  await expect(page).toHaveURL(`${baseURL}state/maine/?metric=active`);
  for (const { close } of [article, blog, letter]) close();
});

test('what is chosen before the page’s scripts have started, or all at once, is in the code', async ({
  page
}) => {
  const start = await openEarly(page, 'share/embed/', page.getByLabel('Place'));
  await page.getByLabel('Place').selectOption('Texas');
  await page.getByRole('radio', { name: 'Active' }).check();
  await start();
  await expect(codeOf(page, 'Iframe')).toHaveValue(/embed\/state\/texas\/\?metric=active"/);
  await expect(page).toHaveURL('share/embed/?metric=active&place=texas');
  await expect(page.getByLabel('Place')).toHaveValue('texas');
  await expect(page.getByRole('radio', { name: 'Active' })).toBeChecked();

  await page.evaluate(() => {
    for (const box of document.querySelectorAll<HTMLInputElement>('form [type=checkbox]')) box.click();
  });
  const query = 'metric=active&rate=1&panel=0&controls=0';
  await expect(page).toHaveURL(`share/embed/?${query}&place=texas`);
  await expect(preview(page)).toHaveAttribute('src', new RegExp(`/embed/state/texas/\\?${query}$`));
});
