import type { Locator } from '@playwright/test';
import {
  atRest,
  drawnBy,
  holdMapLibre,
  INSIDE,
  mapOf,
  openDrawnBy,
  panelOf,
  pointIn,
  positionOf,
  press,
  shownBy,
  type Scope
} from './support/map';
import { count, placeNamed } from './support/report';
import { listenTo } from './support/status';
import { expect, test } from './support/test';

/** A place is chosen: its address, its panel, its row. */
async function expectChosen(scope: Scope & { url?: unknown }, name: string) {
  await expect(panelOf(scope, name).getByRole('heading', { level: 2 })).toHaveText(name);
  await expect(panelOf(scope, name).getByRole('definition').nth(2)).toHaveText(count(placeNamed(name).total));
}

test('a press on the canvas chooses the place that lies there, and is answered once', async ({ page }) => {
  await page.goto('');
  await drawnBy(page, 'maplibre');
  for (const name of Object.keys(INSIDE)) {
    const answers = await listenTo(page.getByRole('status'));
    await press(page, name);
    await expect(page).toHaveURL(`/state/${placeNamed(name).slug}/`);
    await expectChosen(page, name);
    await page.getByRole('button', { name: 'Close' }).click();
    await expect(page).toHaveURL('/');
    await expect.poll(answers).toHaveLength(2);
    const [chosen = '', closed = ''] = await answers();
    expect(chosen).toContain(`${name}. ${count(placeNamed(name).total)} cases`);
    expect(closed).toContain('United States');
    // The camera is at home again before the next press: its points are those of the whole country.
    await expect(page.getByRole('button', { name: 'Whole country' })).toBeHidden();
  }
});

test('so does a press on the picture that is there before MapLibre', async ({ page }) => {
  await holdMapLibre(page);
  await page.goto('');
  for (const name of ['Alaska', 'Puerto Rico']) {
    const answers = await listenTo(page.getByRole('status'));
    await press(page, name);
    await expect(page).toHaveURL(`/state/${placeNamed(name).slug}/`);
    await expectChosen(page, name);
    await expect.poll(answers).toHaveLength(1);
    await page.goBack();
    await expect(panelOf(page, 'United States')).toBeVisible();
  }
});

test('a place chosen in the SVG is still chosen when MapLibre takes over', async ({ page }) => {
  const release = await holdMapLibre(page);
  await page.goto('');
  await press(page, 'Texas');
  await expect(page).toHaveURL('/state/texas/');
  release();
  await drawnBy(page, 'maplibre');
  await expect(page.getByRole('button', { name: 'Whole country' })).toBeVisible();
  await expectChosen(page, 'Texas');
});

test('neither a press on the sea nor a drag chooses anything', async ({ page, context }) => {
  await page.goto('');
  await drawnBy(page, 'maplibre');
  const answers = await listenTo(page.getByRole('status'));
  await mapOf(page).click({ position: { x: 8, y: 8 } });
  const { x, y } = await positionOf(mapOf(page), pointIn('California'));
  const corner = await mapOf(page).boundingBox();
  if (!corner) throw new Error('no map');
  for (const button of ['left', 'middle'] as const) {
    await page.mouse.move(corner.x + x, corner.y + y);
    await page.mouse.down({ button });
    await page.mouse.move(corner.x + x + 60, corner.y + y + 40, { steps: 4 });
    await page.mouse.up({ button });
  }
  await press(page, 'New York');
  await expect(page).toHaveURL('/state/new-york/');
  await expectChosen(page, 'New York');
  expect(await answers()).toHaveLength(1);
  expect(context.pages()).toHaveLength(1);
});

for (const renderer of ['svg', 'maplibre'] as const)
  test(`a double click chooses what its first press falls on, once: ${renderer}`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await openDrawnBy(page, '', renderer);
    const before = await page.evaluate(() => history.length);
    const corner = await mapOf(page).boundingBox();
    const { x, y } = await positionOf(mapOf(page), pointIn('New York'));
    await page.mouse.click((corner?.x ?? 0) + x, (corner?.y ?? 0) + y);
    await expectChosen(page, 'New York');
    // The map has moved in: another place lies under the mouse.
    await page.mouse.down({ clickCount: 2 });
    await page.mouse.up({ clickCount: 2 });
    await page.getByRole('radio', { name: 'Active' }).check();
    await expect(page).toHaveURL('/state/new-york/?metric=active');
    await page.getByRole('table').getByRole('link', { name: 'Utah', exact: true }).dblclick();
    await expect(page).toHaveURL('/state/utah/?metric=active');
    expect(await page.evaluate(() => history.length)).toBe(before + 2);
  });

for (const renderer of ['svg', 'maplibre'] as const)
  test(`the chosen place, chosen once more, has the map back: ${renderer}`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await openDrawnBy(page, 'state/texas/', renderer);
    await atRest(page);
    const home = await shownBy(page);
    const finder = page.getByRole('combobox', { name: 'Find a place' });
    for (const choose of [
      async () => mapOf(page).click({ position: await positionOf(mapOf(page), pointIn('Texas')) }),
      async () => mapOf(page).dblclick({ position: await positionOf(mapOf(page), pointIn('Texas')) }),
      async () => {
        await finder.fill('Texas');
        await finder.press('Enter');
      },
      () => mapOf(page).getByRole('link', { name: 'Texas' }).press('Enter')
    ]) {
      await page.getByRole('button', { name: 'Whole country' }).click();
      await expect(page.getByRole('button', { name: 'Whole country' })).toBeHidden();
      await choose();
      await expect(page.getByRole('button', { name: 'Whole country' })).toBeVisible();
      await atRest(page);
      for (const [i, edge] of (await shownBy(page)).entries()) expect(edge).toBeCloseTo(home[i] ?? NaN, 0);
    }
    await expect(page).toHaveURL('/state/texas/');
  });

const OTHER_TAB: Record<string, Parameters<Locator['click']>[0]> = {
  'a modifier key': { modifiers: ['ControlOrMeta'] },
  'the middle button': { button: 'middle' }
};
for (const renderer of ['svg', 'maplibre'] as const)
  test(`to the browser the shape is a link like any other: ${renderer}`, async ({ page, context }) => {
    await openDrawnBy(page, '', renderer);
    const map = mapOf(page);
    for (const [how, options] of Object.entries(OTHER_TAB)) {
      const opened = context.waitForEvent('page');
      await map.click({ ...options, position: await positionOf(map, pointIn('Texas')) });
      await expect(await opened, how).toHaveURL('/state/texas/');
      await expect(page, how).toHaveURL('/');
      await page.bringToFront();
    }
  });

test.describe('a finger', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

  for (const renderer of ['svg', 'maplibre'] as const) {
    test(`chooses, shows no tooltip, and brings the panel's heading into view: ${renderer}`, async ({
      page
    }) => {
      await openDrawnBy(page, '', renderer);
      await press(page, 'Texas', 'tap');
      await expect(page).toHaveURL('/state/texas/');
      await expectChosen(page, 'Texas');
      await expect(page.getByRole('tooltip')).toHaveCount(0);
      await expect(page.getByRole('heading', { name: 'Texas', level: 2 })).toBeInViewport({ ratio: 1 });
      await expect(mapOf(page), 'some of the map').toBeInViewport({ ratio: 0.1 });
    });
  }
});

test.describe('a finger on a wide screen', () => {
  test.use({ hasTouch: true });

  test('that taps twice chooses what its first tap falls on, and is led there', async ({ page }) => {
    await page.goto('state/texas/');
    await drawnBy(page, 'maplibre');
    const there = await shownBy(page);
    await page.goto('');
    await drawnBy(page, 'maplibre');
    const corner = await mapOf(page).boundingBox();
    const { x, y } = await positionOf(mapOf(page), pointIn('Texas'));
    for (let tap = 0; tap < 2; tap += 1)
      await page.touchscreen.tap((corner?.x ?? 0) + x, (corner?.y ?? 0) + y);
    await expectChosen(page, 'Texas');
    await expect
      .poll(async () => (await shownBy(page)).map((value, i) => Math.abs(value - (there[i] ?? NaN)) < 1))
      .toEqual([true, true, true, true]);
    await expect(page).toHaveURL('/state/texas/');
  });
});
