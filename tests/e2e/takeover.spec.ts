import { colorsAt, drawnBy, holdMapLibre, mapOf, openDrawnBy, pictureOf, pointIn } from './support/map';
import { context, contextLostEarly } from './support/graphics';
import { differingShare } from './support/png';
import { expect, test } from './support/test';

declare global {
  interface Window {
    /** Sum of the layout shifts that nobody's input brought about. */
    shifted: number;
  }
}

/** Share of the map that may look different: where many short edges meet, as around Chesapeake Bay. */
const MOST = 0.01;

for (const [what, address] of [
  ['counts', ''],
  ['hatched rates', '?metric=active&rate=1'],
  ['a place that is close and ringed', 'state/ohio/']
] as const) {
  test(`MapLibre comes later, draws the picture that was there, and nothing moves: ${what}`, async ({
    page
  }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.addInitScript(() => {
      window.shifted = 0;
      new PerformanceObserver((list) => {
        for (const shift of list.getEntries() as (PerformanceEntry & {
          value: number;
          hadRecentInput: boolean;
        })[])
          if (!shift.hadRecentInput) window.shifted += shift.value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    const release = await holdMapLibre(page);
    const response = await page.goto(address, { waitUntil: 'load' });
    // As it was sent: once the page is idle, which may be at once, it asks for MapLibre's style sheet by itself.
    const onTheWay = [
      ...((await response?.text()) ?? '').matchAll(/<(?:link|script)\b[^>]*>|import\([^)]*\)/g)
    ];
    expect(onTheWay.length).toBeGreaterThan(10);
    expect(onTheWay.filter(([tag]) => /maplibre/.test(tag))).toEqual([]);
    await page.evaluate(() => document.fonts.ready);
    await expect(mapOf(page)).toHaveAttribute('data-renderer', 'svg');
    const before = await pictureOf(page);

    release();
    await drawnBy(page, 'maplibre');
    await expect(mapOf(page).locator('canvas')).toBeVisible();
    await expect(mapOf(page).locator('svg.choropleth')).toHaveCSS('opacity', '0');
    const after = await pictureOf(page);
    expect(differingShare(before, after)).toBeLessThan(MOST);
    expect(await page.evaluate(() => window.shifted)).toBeLessThanOrEqual(0.02);
    expect(asked.filter((path) => /maplibre.*\.css/.test(path)).length).toBeGreaterThan(0);
  });
}

test('it does so in the dark, and on a phone', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize({ width: 390, height: 844 });
  const release = await holdMapLibre(page);
  await page.goto('?rate=1');
  await page.evaluate(() => document.fonts.ready);
  const before = await pictureOf(page);
  release();
  await drawnBy(page, 'maplibre');
  expect(differingShare(before, await pictureOf(page))).toBeLessThan(MOST);
});

test('the map is as sharp as the screen, also once the window is on another one', async ({ page }) => {
  await page.goto('');
  await drawnBy(page, 'maplibre');
  const screen = await page.context().newCDPSession(page);
  const canvas = mapOf(page).locator('canvas');
  for (const pixels of [2, 1, 1.5]) {
    await screen.send('Emulation.setDeviceMetricsOverride', {
      width: 1280,
      // Pages are not told of other pixels alone, as they are by a real screen.
      height: 900 + 10 * pixels,
      deviceScaleFactor: pixels,
      mobile: false
    });
    await expect
      .poll(() => canvas.evaluate((drawn: HTMLCanvasElement) => drawn.width / drawn.clientWidth))
      .toBeCloseTo(pixels, 1);
  }
});

test('the comparison sees another measure, and a picture that is three pixels off', async ({ page }) => {
  await holdMapLibre(page);
  await page.goto('');
  const before = await pictureOf(page);
  expect(differingShare(before, before, 3)).toBeGreaterThan(4 * MOST);
  await page.getByRole('switch', { name: 'Per 100,000 children' }).check();
  expect(differingShare(before, await pictureOf(page))).toBeGreaterThan(4 * MOST);
});

test('borders and hatch follow the device from light to dark, also while the context is lost', async ({
  page
}) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('?metric=active&rate=1');
  await drawnBy(page, 'maplibre');
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await pictureOf(page);
  await context(page, 'loseContext');
  await drawnBy(page, 'svg');
  expect(differingShare(dark, await pictureOf(page))).toBeLessThan(0.004);

  await page.emulateMedia({ colorScheme: 'light' });
  const light = await pictureOf(page);
  await context(page, 'restoreContext');
  await drawnBy(page, 'maplibre');
  expect(differingShare(light, await pictureOf(page))).toBeLessThan(0.004);
});

test('a context that is lost while MapLibre is given its shapes leaves no map without them', async ({
  page
}) => {
  for (const after of [0, 20, 60, 120, 250]) {
    const tab = await page.context().newPage();
    await contextLostEarly(tab, after);
    const release = await holdMapLibre(tab);
    await tab.goto('', { waitUntil: 'load' });
    const before = await pictureOf(tab);
    release();
    await drawnBy(tab, 'maplibre');
    await expect
      .poll(async () => differingShare(before, await pictureOf(tab)), `lost after ${after} ms`)
      .toBeLessThan(MOST);
    await tab.close();
  }
});

test('the outlines of the SVG lie behind its shapes: far too wide, they cover the sea alone', async ({
  page
}) => {
  await openDrawnBy(page, '', 'svg');
  const land = ['Texas', 'California', 'New York', 'Alaska', 'Hawaii'].map(pointIn);
  const sea = [30, 300] as const;
  const before = await colorsAt(page, [...land, sea]);
  await mapOf(page)
    .locator('.lines .coast path')
    .evaluateAll((paths) => {
      for (const path of paths) (path as SVGElement).style.cssText = 'stroke: red; stroke-width: 200px';
    });
  const after = await colorsAt(page, [...land, sea]);
  expect(after.slice(0, -1)).toEqual(before.slice(0, -1));
  expect(after.at(-1)).toEqual([255, 0, 0]);
});
