import type { FrameLocator } from '@playwright/test';
import { choose, settled, test } from './support/hosted';
import { drawnBy, mapOf, panelOf, press } from './support/map';
import { expect, UNLOADED } from './support/test';

test.use({ saveData: true });

const ground = (frame: FrameLocator) =>
  frame.locator('html').evaluate((html) => getComputedStyle(html).backgroundColor);

const overflow = (frame: FrameLocator) =>
  frame.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth);

test.describe('with MapLibre', () => {
  test.use({ saveData: false });

  test('in a page that isolates itself the map is drawn and answers', async ({ page, open, frame }) => {
    await open('isolated', 'embed/');
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
    await drawnBy(frame, 'maplibre');
    await press(frame, 'Texas');
    await expect(panelOf(frame, 'Texas')).toBeVisible();
  });

  test('printed with its host, the map is the SVG', async ({ page, open, frame }) => {
    await open('narrow', 'embed/');
    await drawnBy(frame, 'maplibre');
    await expect(mapOf(frame).locator('svg.choropleth')).toHaveCSS('opacity', '0');
    await page.emulateMedia({ media: 'print' });
    await expect(mapOf(frame).locator('svg.choropleth')).toHaveCSS('opacity', '1');
    await expect(mapOf(frame).locator('canvas')).toBeHidden();
  });
});

test('a chosen theme holds before any script of the page has run', async ({ page, open, frame, watch }) => {
  watch.expect(UNLOADED);
  await page.route('**/_app/**/*.js', (route) => route.abort());
  for (const [theme, host, expected] of [
    ['dark', 'datawrapper', 'rgb(18, 20, 31)'],
    ['light', 'dark', 'rgb(255, 255, 255)']
  ] as const) {
    await open(host, `embed/?theme=${theme}`);
    await expect(frame.getByRole('heading', { level: 1 })).toBeVisible();
    expect(await ground(frame)).toBe(expected);
    await expect(frame.locator('meta[name=color-scheme]')).toHaveAttribute('content', theme);
  }
});

test('from right to left and in 280 pixels nothing is cut off', async ({ page, open, frame }) => {
  for (const host of ['rtl', 'narrow']) {
    await open(host, 'embed/?rate=1');
    await expect(panelOf(frame, 'United States')).toBeVisible();
    expect(await overflow(frame), host).toBe(0);
    await choose(frame, 'Tennessee');
    expect(await overflow(frame), host).toBe(0);
  }
  expect(await page.locator('iframe').evaluate((iframe) => iframe.clientWidth)).toBe(280);
});

test('in a frame that is not displayed at first it waits, and then is whole', async ({
  page,
  open,
  frame
}) => {
  await open('tab', 'embed/?rate=1');
  // Live: what scripts alone bring about has happened.
  await expect(frame.getByText('95% interval').first()).toBeAttached();
  await expect(frame.locator('.labels[data-measure=total-rate]')).toBeAttached();
  await page.getByRole('button', { name: 'Map' }).click();
  await expect(panelOf(frame, 'United States')).toBeVisible();
  expect(await settled(page.locator('iframe'))).toBeGreaterThan(1200);
});

test('an embed of a place in another spelling shows that place', async ({
  page,
  open,
  frame,
  watch,
  baseURL
}) => {
  watch.expect(/status of 404|404 for/);
  for (const [asked, name, address] of [
    ['NY/', 'New York', 'embed/state/new-york/'],
    ['new%20YORK?metric=active', 'New York', 'embed/state/new-york/?metric=active']
  ] as const) {
    await open('datawrapper', `embed/state/${asked}`);
    await expect(panelOf(frame, name)).toBeVisible();
    expect(page.frames()[1]?.url()).toBe(`${baseURL}${address}`);
  }
});

test('an embed of an unknown place shows the country and says so, once', async ({
  page,
  open,
  frame,
  watch
}) => {
  watch.expect(/status of 404|404 for/);
  const before = await page.evaluate(() => history.length);
  await open('datawrapper', 'embed/state/atlantis/?metric=active');
  await expect(panelOf(frame, 'United States')).toBeVisible();
  const said = 'The address asks for place “atlantis”, which is not in the report.';
  await expect(frame.getByText(said)).toHaveCount(2); // to be read, and in the status line
  await expect(frame.getByRole('status')).toContainText(said);
  await expect(frame.getByRole('radio', { name: 'Active' })).toBeChecked();
  expect(await page.evaluate(() => history.length)).toBe(before + 1);
  await choose(frame, 'Ohio');
  await expect(frame.getByText(said)).toHaveCount(0);
  expect(page.frames()[1]?.url()).toMatch(/\/embed\/state\/ohio\/\?metric=active$/);
});
