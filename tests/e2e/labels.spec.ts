import { chromium, type Page } from '@playwright/test';
import { LAUNCH_ARGS } from '../../scripts/browser-options.mjs';
import { atRest, drawnBy, holdMapLibre, mapOf, press } from './support/map';
import { expect, test } from './support/test';

interface Label {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const visible = (page: Page): Promise<Label[]> =>
  mapOf(page)
    .locator('.labels span')
    .evaluateAll((all) =>
      all
        .filter((span) => parseFloat(getComputedStyle(span).fontSize) > 0)
        .map((span) => {
          const { left, top, right, bottom } = span.getBoundingClientRect();
          return { text: span.textContent ?? '', left, top, right, bottom };
        })
    );

const collisions = (labels: readonly Label[]): string[] =>
  labels.flatMap((a, i) =>
    labels
      .slice(i + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `${a.text} and ${b.text}`)
  );

for (const [width, atLeast] of [
  [1280, 49],
  [768, 45],
  [360, 8]
] as const) {
  test(`no two labels meet at ${width} px, in any view`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await holdMapLibre(page);
    await page.goto('');
    await page.evaluate(() => document.fonts.ready);
    const labels = await visible(page);
    expect(collisions(labels)).toEqual([]);
    expect(labels.length).toBeGreaterThanOrEqual(atLeast);
    expect(new Set(labels.map(({ text }) => text)).size, 'each place has one label').toBe(labels.length);

    for (const name of ['Rhode Island', 'District of Columbia', 'Texas', 'Hawaii', 'Tennessee']) {
      const finder = page.getByRole('combobox', { name: 'Find a place' });
      await finder.fill(name);
      await finder.press('Enter');
      await expect(page.getByRole('heading', { name, level: 2 })).toBeVisible();
      expect.soft(collisions(await visible(page)), name).toEqual([]);
    }
  });
}

test('letters that the browser makes larger are fewer, and do not meet', async ({ baseURL }) => {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH,
    args: [...LAUNCH_ARGS, '--blink-settings=minimumFontSize=24']
  });
  for (const [width, atLeast, before] of [
    [1280, 20, 49],
    [768, 8, 45]
  ] as const) {
    const page = await browser.newPage({ baseURL, viewport: { width, height: 900 } });
    await holdMapLibre(page);
    await page.goto('');
    await expect.poll(async () => (await visible(page)).length).toBeLessThan(before);
    const labels = await visible(page);
    expect(labels.length).toBeGreaterThanOrEqual(atLeast);
    expect(collisions(labels)).toEqual([]);
    const [{ top = 0, bottom = 0 } = {}] = labels;
    expect(bottom - top).toBe(24);
  }
  await browser.close();
});

test('labels stay inside the map', async ({ page }) => {
  await holdMapLibre(page);
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('');
    const map = await mapOf(page).boundingBox();
    for (const { text, left, top, right, bottom } of await visible(page)) {
      expect.soft(left, text).toBeGreaterThanOrEqual((map?.x ?? 0) - 1);
      expect.soft(top, text).toBeGreaterThanOrEqual((map?.y ?? 0) - 1);
      expect.soft(right, text).toBeLessThanOrEqual((map?.x ?? 0) + (map?.width ?? 0) + 1);
      expect.soft(bottom, text).toBeLessThanOrEqual((map?.y ?? 0) + (map?.height ?? 0) + 1);
    }
  }
});

test('labels go with MapLibre: the label of the chosen place is over it', async ({ page }) => {
  await page.goto('');
  await drawnBy(page, 'maplibre');
  await press(page, 'Texas');
  await expect(page).toHaveURL('/state/texas/');
  await atRest(page);
  const labels = await visible(page);
  const [map, texas] = [await mapOf(page).boundingBox(), labels.find(({ text }) => text === 'TX')];
  const middle = ((texas?.left ?? 0) + (texas?.right ?? 0)) / 2 - (map?.x ?? 0);
  expect(Math.abs(middle / (map?.width ?? 1) - 0.5)).toBeLessThan(0.15);
  expect(collisions(labels)).toEqual([]);
});
