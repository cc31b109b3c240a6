import type { FrameLocator, Page } from '@playwright/test';
import { startHost, type Host } from './support/host';
import { atRest, drawnBy, mapOf, panelOf, press, shownBy } from './support/map';
import { count, placeNamed } from './support/report';
import { expect, test as base } from './support/test';

const test = base.extend<{ article: Host; sibling: Host; sandbox: Host; frame: FrameLocator }>({
  article: async ({ baseURL, watch }, use) => {
    const host = await startHost('article', baseURL ?? '', watch);
    await use(host);
    host.close();
  },
  // A subdomain's page, so to speak: another origin, and yet the frame may use storage, which it else may not.
  sibling: async ({ baseURL, watch }, use) => {
    const host = await startHost('article', baseURL ?? '', watch, '127.0.0.1');
    await use(host);
    host.close();
  },
  sandbox: async ({ baseURL, watch }, use) => {
    const host = await startHost('sandbox', baseURL ?? '', watch);
    await use(host);
    host.close();
  },
  frame: async ({ page }, use) => use(page.frameLocator('iframe'))
});

const CAVEAT = /not an indication of any issues within a state.*indicator of active reporting/;

const choose = async (frame: FrameLocator, name: string) => {
  const finder = frame.getByRole('combobox', { name: 'Find a place' });
  await finder.fill(name);
  await finder.press('Enter');
  await expect(panelOf(frame, name)).toBeVisible();
};

/** The table is folded in an embed, which leaves the frame to the map. */
const openTable = (frame: FrameLocator) => frame.getByText('All 53 places as a table').click();

test('on a page of another site the same map comes up, without the site around it', async ({
  page,
  article,
  frame
}) => {
  await article.open(page, 'embed/');
  await drawnBy(frame, 'maplibre');
  await expect(frame.getByRole('navigation', { name: 'Site' })).toHaveCount(0);
  await expect(frame.getByRole('main')).toContainText(CAVEAT);
  await expect(frame.getByRole('main')).toContainText('call 911 first, then NCMEC at 1-800-THE-LOST');
  await expect(frame.getByRole('main')).toContainText('Source: National Center for Missing');
  await openTable(frame);
  await expect(frame.getByRole('table').getByRole('link')).toHaveCount(53);
  await press(frame, 'Texas');
  await expect(panelOf(frame, 'Texas')).toContainText(count(placeNamed('Texas').total));
});

test('panel=0 and controls=0 leave the caveat, the source and the help line', async ({
  page,
  article,
  frame
}) => {
  await article.open(page, 'embed/state/ohio/?metric=active&theme=dark&panel=0&controls=0');
  await expect(frame.getByRole('combobox', { name: 'Find a place' })).toBeVisible();
  await expect(frame.getByRole('region', { name: 'Ohio', exact: true })).toHaveCount(0);
  await expect(frame.getByRole('radio')).toHaveCount(0);
  await expect(frame.getByRole('switch')).toHaveCount(0);
  const said = (await frame.getByRole('main').innerText()).replace(/\s+/g, ' ');
  for (const words of [CAVEAT, /Source: National Center/, /1-800-843-5678/, /Ohio: \d+ cases/])
    expect(said).toMatch(words);
  const { background, scheme } = await frame.locator('html').evaluate((html) => ({
    background: getComputedStyle(html).backgroundColor,
    scheme: getComputedStyle(html).colorScheme
  }));
  expect(scheme).toBe('dark');
  expect(Math.max(...(background.match(/\d+/g) ?? []).slice(0, 3).map(Number))).toBeLessThan(64);
  await expect(frame.getByRole('link', { name: 'Open the full map' })).toHaveAttribute(
    'href',
    /\/state\/ohio\/\?metric=active$/
  );
});

test('Back belongs to the host: an embed leaves no entries', async ({ page, article, frame }) => {
  await article.open(page, 'embed/');
  await expect(panelOf(frame, 'United States')).toBeVisible();
  const before = await page.evaluate(() => history.length);
  for (const name of ['Ohio', 'Texas', 'Maine', 'International']) await choose(frame, name);
  await panelOf(frame, 'International').getByRole('button', { name: 'Close' }).click();
  await frame.getByRole('radio', { name: 'Active' }).check();
  await openTable(frame);
  await frame.getByRole('table').getByRole('link', { name: 'Kansas', exact: true }).click();
  await panelOf(frame, 'Kansas').getByRole('link', { name: 'Nebraska' }).click();
  await frame
    .getByRole('list', { name: 'Small and off-map places' })
    .getByRole('link', { name: 'Hawaii' })
    .click();
  await expect(panelOf(frame, 'Hawaii')).toBeVisible();
  expect(await page.evaluate(() => history.length)).toBe(before);
});

/** What the site has stored, read from another page of its in the same frame, where its storage is the same. */
async function stored(page: Page, frame: FrameLocator): Promise<{ stored: string[]; cookies: number }> {
  await page.locator('iframe').evaluate((element) => {
    const frame = element as HTMLIFrameElement;
    frame.src = new URL('/about/', frame.src).href;
  });
  await expect(frame.getByRole('heading', { name: 'About the figures', level: 1 })).toBeVisible();
  return {
    stored: await frame
      .locator('html')
      .evaluate(() => [...Object.keys(sessionStorage), ...Object.keys(localStorage)]),
    cookies: (await page.context().cookies()).length
  };
}

test('an embed stores nothing, not even when it is left', async ({ page, sibling, frame }) => {
  await sibling.open(page, 'embed/');
  for (const name of ['Ohio', 'Texas']) await choose(frame, name);
  await frame.getByRole('switch').check();
  await frame.locator('html').evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  expect(await stored(page, frame)).toEqual({ stored: [], cookies: 0 });
});

test('the look at what is stored sees what a page of the site stores', async ({ page, sibling, frame }) => {
  await sibling.open(page, '');
  for (const name of ['Ohio', 'Texas']) await choose(frame, name);
  expect((await stored(page, frame)).stored).not.toEqual([]);
});

test('the keys that go through the finder’s list scroll that list, and not the host', async ({
  page,
  article,
  frame
}) => {
  await article.open(page, 'embed/');
  const finder = frame.getByRole('combobox', { name: 'Find a place' });
  await finder.press('ArrowDown');
  await expect(frame.getByRole('option').first()).toHaveAttribute('aria-selected', 'true');
  // The field is the last thing in the window: its list is below it.
  const below = await finder.evaluate((field) => field.getBoundingClientRect().bottom);
  await page.setViewportSize({ width: 1280, height: 400 });
  await page.locator('iframe').evaluate((element, bottom) => {
    scrollTo(0, element.getBoundingClientRect().top + scrollY + bottom + 10 - innerHeight);
  }, below);
  const before = await page.evaluate(() => scrollY);
  for (let i = 0; i < 15; i += 1) await finder.press('ArrowDown');
  const list = frame.getByRole('listbox');
  await expect(list.getByRole('option').nth(15)).toHaveAttribute('aria-selected', 'true');
  await expect.poll(() => list.evaluate((element) => element.scrollTop)).toBeGreaterThan(0);
  expect(await page.evaluate(() => scrollY)).toBe(before);
});

test('the wheel over the map scrolls the host; with Ctrl it zooms the map', async ({
  page,
  article,
  frame
}) => {
  await article.open(page, 'embed/');
  await drawnBy(frame, 'maplibre');
  const before = await shownBy(frame);
  await mapOf(frame).hover({ position: { x: 300, y: 200 } });
  await page.mouse.wheel(0, 300);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
  expect(await shownBy(frame)).toEqual(before);
  await page.evaluate(() => scrollTo(0, 0));
  await mapOf(frame).hover({ position: { x: 300, y: 200 } });
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -300);
  await page.keyboard.up('Control');
  await expect(frame.getByRole('button', { name: 'Whole country' })).toBeVisible();
});

test('in a frame with sandbox="allow-scripts" it is the same', async ({ page, sandbox, frame }) => {
  await sandbox.open(page, 'embed/?metric=active&rate=1');
  await drawnBy(frame, 'maplibre');
  const before = await page.evaluate(() => history.length);
  await press(frame, 'Texas');
  await expect(panelOf(frame, 'Texas')).toBeVisible();
  await atRest(frame);
  await frame.getByRole('radio', { name: 'Resolved' }).check();
  await openTable(frame);
  await expect(frame.getByRole('table', { name: /^Resolved cases per 100,000/ })).toBeVisible();
  expect(await page.evaluate(() => history.length)).toBe(before);
});
