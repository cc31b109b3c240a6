import { drawnBy, holdMapLibre, legendOf, mapOf, press } from './support/map';
import { expect, test } from './support/test';
import { startHost } from './support/host';

for (const address of [
  '',
  'state/district-of-columbia/?metric=active&rate=1',
  'embed/',
  'about/',
  'state/texs/'
]) {
  test(`nothing is wider than a screen of 320 px: /${address}`, async ({ page, watch }) => {
    watch.expect(/status of 404|404 for/);
    await page.setViewportSize({ width: 320, height: 640 });
    await holdMapLibre(page);
    await page.goto(address);
    const [content, screen] = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth
    ]);
    expect(content).toBeLessThanOrEqual(screen ?? 0);
  });
}

test.describe('a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('shows controls, the whole map and the scale of the legend on its first screen', async ({ page }) => {
    await page.goto('');
    await drawnBy(page, 'maplibre');
    for (const part of [
      page.getByRole('radiogroup', { name: 'Cases' }),
      page.getByRole('switch', { name: 'Per 100,000 children' }),
      page.getByRole('combobox', { name: 'Find a place' }),
      mapOf(page),
      legendOf(page).getByRole('list').first().locator('.swatch').first()
    ])
      await expect(part).toBeInViewport({ ratio: 1 });
    await expect(legendOf(page).getByRole('list').first().locator('.range').last()).toBeInViewport({
      ratio: 1
    });
  });

  for (const renderer of ['svg', 'maplibre'] as const) {
    test(`after a choice the panel's heading is in view, and some of the map: ${renderer}`, async ({
      page
    }) => {
      const release = await holdMapLibre(page);
      if (renderer === 'maplibre') release();
      await page.goto('');
      await drawnBy(page, renderer);
      await press(page, 'Texas', 'tap');
      await expect(page.getByRole('heading', { name: 'Texas', level: 2 })).toBeInViewport({ ratio: 1 });
      await expect(mapOf(page)).toBeInViewport({ ratio: 0.1 });
    });
  }

  test('one finger over the map scrolls the page', async ({ page }) => {
    await page.goto('');
    await drawnBy(page, 'maplibre');
    const canvas = mapOf(page).locator('canvas');
    expect(
      await canvas.evaluate((element) => getComputedStyle(element.parentElement ?? element).touchAction)
    ).toMatch(/pan-y|auto/);
  });
});

test('an embed 320 px wide has nothing wider than itself', async ({ page, baseURL, watch }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const host = await startHost('article', baseURL ?? '', watch);
  await host.open(page, 'embed/state/north-carolina/');
  const wide = await page
    .frameLocator('iframe')
    .locator('html')
    .evaluate((html) => html.scrollWidth - html.clientWidth);
  expect(wide).toBe(0);
  host.close();
});
