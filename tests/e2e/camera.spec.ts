import type { Page } from '@playwright/test';
import { atRest, drawnBy, FRAME, mapOf, openDrawnBy, panelOf, press, shownBy } from './support/map';
import { expect, test } from './support/test';

declare global {
  interface Window {
    /** Whether the graphics processor is at work, as the page is told. */
    isDrawing?: boolean;
  }
}

const WHOLE = [0, 0, FRAME.width, FRAME.height] as const;

const whole = (page: Page) => page.getByRole('button', { name: 'Whole country' });

const middleOf = async (page: Page) => {
  const box = await mapOf(page).boundingBox();
  if (!box) throw new Error('the map is not on the page');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2, width: box.width };
};

/** What is shown is a part of the frame: nothing blank beyond it. */
async function expectWithinFrame(page: Page) {
  const [x, y, width, height] = await shownBy(page);
  expect(x).toBeGreaterThan(-0.5);
  expect(y).toBeGreaterThan(-0.5);
  expect(x + width).toBeLessThan(FRAME.width + 0.5);
  expect(y + height).toBeLessThan(FRAME.height + 0.5);
}

async function expectWhole(page: Page) {
  await expect(whole(page)).toBeHidden();
  await atRest(page);
  for (const [i, value] of (await shownBy(page)).entries()) expect(value).toBeCloseTo(WHOLE[i] ?? NaN, 0);
}

/** Counts the cameras that frames show from now on, the present one included: a move that takes time shows many. */
async function camerasShown(page: Page): Promise<() => Promise<number>> {
  const seen = await mapOf(page)
    .locator('.labels')
    .evaluateHandle((labels) => {
      const cameras: string[] = [];
      const see = () => {
        const now = labels.getAttribute('style') ?? '';
        if (cameras.at(-1) !== now) cameras.push(now);
        requestAnimationFrame(see);
      };
      see();
      return cameras;
    });
  return () => seen.evaluate((cameras) => cameras.length);
}

test('choosing moves in, “Whole country” and Close move out; one map lives through it all', async ({
  page
}) => {
  await page.goto('');
  await drawnBy(page, 'maplibre');
  await expectWhole(page);
  const canvas = await mapOf(page).locator('canvas').elementHandle();
  const shown = await camerasShown(page);
  await press(page, 'Texas');
  await expect(whole(page)).toBeVisible();
  await atRest(page);
  expect(await shown(), 'a move that is seen').toBeGreaterThan(2);
  const [x, y, width, height] = await shownBy(page);
  expect(width).toBeLessThan(FRAME.width / 1.5);
  expect(455).toBeGreaterThan(x);
  expect(455).toBeLessThan(x + width);
  expect(471).toBeGreaterThan(y);
  expect(471).toBeLessThan(y + height);

  await whole(page).click();
  await expectWhole(page);
  await expect(page).toHaveURL('/state/texas/');
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(page).toHaveURL('/');
  await page.goBack();
  await expect(whole(page)).toBeVisible();
  await page.goBack();
  await expect(panelOf(page, 'United States')).toBeVisible();
  await expectWhole(page);
  const same = await mapOf(page)
    .locator('canvas')
    .evaluate((now, before) => now === before, canvas);
  expect(same, 'the same canvas').toBe(true);
});

for (const renderer of ['svg', 'maplibre'] as const) {
  test(`another measure leaves readers where they have moved to: ${renderer}`, async ({ page }) => {
    await openDrawnBy(page, 'state/texas/', renderer);
    await atRest(page);
    const [, , atHome] = await shownBy(page);
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await expect.poll(async () => (await shownBy(page))[2]).toBeLessThan(atHome);
    await atRest(page);
    const before = await shownBy(page);
    await page.getByRole('radio', { name: 'Active' }).check();
    await page.getByRole('switch').check();
    await expect(page).toHaveURL('/state/texas/?metric=active&rate=1');
    await drawnBy(page, renderer);
    await atRest(page);
    for (const [i, value] of (await shownBy(page)).entries()) expect(value).toBeCloseTo(before[i] ?? NaN, 0);
  });

  test(`the zoom buttons move in and out, and stop at the ends: ${renderer}`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await openDrawnBy(page, '', renderer);
    const [zoomIn, zoomOut] = [
      page.getByRole('button', { name: 'Zoom in' }),
      page.getByRole('button', { name: 'Zoom out' })
    ];
    await expect(zoomOut).toBeDisabled();
    for (let presses = 0; presses < 5; presses += 1) {
      const [, , before] = await shownBy(page);
      await zoomIn.click();
      await expect.poll(async () => (await shownBy(page))[2]).toBeLessThan(before);
      await expectWithinFrame(page);
    }
    await expect(zoomIn).toBeDisabled();
    await whole(page).click();
    await expectWhole(page);
    await expect(zoomOut).toBeDisabled();
  });
}

test('wheel and double click zoom; dragging stays within the frame; nothing turns the map', async ({
  page
}) => {
  await page.goto('');
  await drawnBy(page, 'maplibre');
  const { x, y, width } = await middleOf(page);
  await page.mouse.move(x, y);
  await page.mouse.wheel(0, -400);
  await expect(whole(page)).toBeVisible();
  await atRest(page);
  const [, , wheeled] = await shownBy(page);
  expect(wheeled).toBeLessThan(FRAME.width);

  for (const [dx, dy] of [
    [1, 1],
    [-1, -1]
  ] as const) {
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + dx * width * 0.45, y + dy * width * 0.25, { steps: 4 });
    await page.mouse.up();
    await atRest(page);
    await expectWithinFrame(page);
  }

  await page.mouse.move(x, y);
  await page.mouse.wheel(0, 4000);
  await expectWhole(page);
  // Where there is nothing more to zoom out to, the wheel is the page's.
  const scrolled = () => page.evaluate(() => scrollY);
  expect(await scrolled()).toBe(0);
  await expect(async () => {
    await page.mouse.wheel(0, 60);
    expect(await scrolled()).toBeGreaterThan(0);
  }).toPass();
  await page.evaluate(() => scrollTo(0, 0));
  await expectWhole(page);

  // A turned map would show the frame's corners: the picture's own edges tell.
  await page.mouse.move(x, y);
  await page.mouse.down({ button: 'right' });
  await page.mouse.move(x + 200, y + 60, { steps: 4 });
  await page.mouse.up({ button: 'right' });
  await atRest(page);
  await expectWhole(page);

  // On the sea, where nothing can be chosen.
  await mapOf(page).dblclick({ position: { x: 30, y: 30 } });
  await expect(whole(page)).toBeVisible();
  await atRest(page);
  await expectWithinFrame(page);
  await expect(page).toHaveURL('/');
});

test('a place that is chosen while the SVG shows new colours is there at once: no frames pile up unseen', async ({
  page
}) => {
  // A graphics processor that takes its time.
  await page.addInitScript(() => {
    const { getSyncParameter } = WebGL2RenderingContext.prototype;
    WebGL2RenderingContext.prototype.getSyncParameter = function (...given) {
      return window.isDrawing ? this.UNSIGNALED : (getSyncParameter.apply(this, given) as unknown);
    };
  });
  await page.goto('');
  await drawnBy(page, 'maplibre');
  const shown = await camerasShown(page);
  await page.evaluate(() => (window.isDrawing = true));
  await page.getByRole('radio', { name: 'Active' }).check();
  await expect(mapOf(page)).toHaveClass(/behind/);
  await press(page, 'Texas');
  await expect(page).toHaveURL('/state/texas/?metric=active');
  await expect(whole(page)).toBeVisible();
  await atRest(page);
  expect(await shown()).toBe(2);
  await page.evaluate(() => (window.isDrawing = false));
  await expect(mapOf(page)).not.toHaveClass(/behind/);
});

test('under reduced motion the move is over in the frame in which it begins', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('');
  await drawnBy(page, 'maplibre');
  const shown = await camerasShown(page);
  await press(page, 'Texas');
  await expect(whole(page)).toBeVisible();
  await atRest(page);
  expect(await shown()).toBe(2);
});

test('a press during a move goes on from where that leads, and leaves the keyboard at its button', async ({
  page
}) => {
  await page.goto('');
  await drawnBy(page, 'maplibre');
  const [zoomIn, zoomOut] = [
    page.getByRole('button', { name: 'Zoom in' }),
    page.getByRole('button', { name: 'Zoom out' })
  ];
  await zoomIn.focus();
  for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press('Enter');
  await atRest(page);
  expect((await shownBy(page))[2]).toBeCloseTo(FRAME.width / 1.8 ** 3, 0);
  await whole(page).focus();
  await page.keyboard.press('Enter');
  await expectWhole(page);
  await expect(zoomIn).toBeFocused();
  await zoomIn.press('Enter');
  await zoomOut.press('Enter');
  await expectWhole(page);
  await expect(zoomOut).toBeFocused();
});
