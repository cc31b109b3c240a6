import type { Page } from '@playwright/test';
import {
  colorsAt,
  drawnBy,
  holdMapLibre,
  legendOf,
  mapOf,
  openDrawnBy,
  press,
  type Point
} from './support/map';
import { distance, parseRgb, type Rgb } from './support/png';
import { count, placeNamed, rateOf, type Metric } from './support/report';
import { listenTo } from './support/status';
import { expect, test } from './support/test';

/** Points well inside, where no label stands. */
const SAMPLES: Readonly<Record<string, Point>> = {
  Texas: [470, 510],
  Nevada: [125, 210],
  Montana: [300, 110],
  Georgia: [745, 430],
  Alaska: [110, 500]
};

/** The colour that the table gives a place. */
async function swatchOf(page: Page, name: string): Promise<Rgb> {
  const swatch = page
    .getByRole('row')
    .filter({ has: page.getByRole('link', { name, exact: true }) })
    .locator('.swatch');
  return parseRgb(await swatch.evaluate((box) => getComputedStyle(box).backgroundColor));
}

async function expectSameColors(page: Page) {
  const colors = await colorsAt(page, Object.values(SAMPLES));
  for (const [i, name] of Object.keys(SAMPLES).entries()) {
    const far = distance(colors[i] ?? [0, 0, 0], await swatchOf(page, name));
    expect(far, `${name} on the map and in the table`).toBeLessThan(6);
  }
}

for (const renderer of ['svg', 'maplibre'] as const) {
  test(`a change of measure recolours map and table alike: ${renderer}`, async ({ page }) => {
    await openDrawnBy(page, '', renderer);
    await expectSameColors(page);
    const before = await swatchOf(page, 'Nevada');
    // The total rate hatches none of these places.
    await page.getByRole('switch', { name: 'Per 100,000 children' }).check();
    await expect(page).toHaveURL('/?rate=1');
    await expectSameColors(page);
    expect(distance(await swatchOf(page, 'Nevada'), before)).toBeGreaterThan(24);
    await page.getByRole('switch', { name: 'Per 100,000 children' }).uncheck();
    await page.getByRole('radio', { name: 'Active' }).check();
    await expect(page).toHaveURL('/?metric=active');
    await expectSameColors(page);
    await expect(mapOf(page)).toHaveAttribute('data-renderer', renderer);
  });
}

test('a change of measure replaces the entry, and legend, table and list say so', async ({ page }) => {
  await holdMapLibre(page);
  await page.goto('');
  const length = await page.evaluate(() => history.length);
  const list = page.getByRole('list', { name: 'Small and off-map places' });
  const nj = placeNamed('New Jersey');
  const name = { total: 'All cases', active: 'Active cases', resolved: 'Resolved cases' };
  const labels = { total: 'Total', active: 'Active', resolved: 'Resolved' };

  for (const metric of ['active', 'resolved', 'total'] as const satisfies readonly Metric[]) {
    const query = metric === 'total' ? '' : `metric=${metric}`;
    const radio = page.getByRole('radio', { name: labels[metric] });
    await radio.check();
    await expect(page).toHaveURL(query ? `/?${query}` : '/');
    // What WebKit gives a choice back when one comes back to a page that it kept.
    await expect(radio).toHaveJSProperty('defaultChecked', true);
    await expect(legendOf(page)).toContainText(name[metric]);
    await expect(page.getByRole('table', { name: `${name[metric]} by place, 2020` })).toBeVisible();
    await expect(list.getByRole('link', { name: 'New Jersey' })).toContainText(count(nj[metric]));
    await expect(mapOf(page)).toHaveAccessibleName(`Map of the United States: ${name[metric]}, 2020`);

    await page.getByRole('switch', { name: 'Per 100,000 children' }).check();
    await expect(page).toHaveURL(query ? `/?${query}&rate=1` : '/?rate=1');
    await expect(legendOf(page)).toContainText(`${name[metric]} per 100,000 children under 18`);
    await expect(
      page.getByRole('table', { name: `${name[metric]} per 100,000 children under 18 by place, 2020` })
    ).toBeVisible();
    await expect(list.getByRole('link', { name: 'New Jersey' })).toContainText(rateOf(nj, metric));
    await page.getByRole('switch', { name: 'Per 100,000 children' }).uncheck();
  }
  expect(await page.evaluate(() => history.length)).toBe(length);
});

test('one status message answers a change; MapLibre is neither rebuilt nor its style loaded again', async ({
  page
}) => {
  const asked: string[] = [];
  await page.goto('');
  await drawnBy(page, 'maplibre');
  const canvas = await mapOf(page).locator('canvas').elementHandle();
  page.on('request', (request) => asked.push(request.url()));
  const answers = await listenTo(page.getByRole('status'));
  await page.getByRole('radio', { name: 'Active' }).check();
  await expect.poll(answers).toHaveLength(1);
  await page.getByRole('switch', { name: 'Per 100,000 children' }).check();
  await expect.poll(answers).toHaveLength(2);
  expect((await answers()).at(-1)).toContain('active cases per 100,000 children under 18');
  expect(await canvas?.evaluate((element) => element.isConnected)).toBe(true);
  expect(asked.filter((address) => /maplibre|worker|geometry/.test(address))).toEqual([]);
});

test('the measure is kept by a reload, by a choice, by Close and by the links on the page', async ({
  page
}) => {
  await holdMapLibre(page);
  await page.goto('');
  await page.getByRole('radio', { name: 'Resolved' }).check();
  await page.getByRole('switch', { name: 'Per 100,000 children' }).check();
  await expect(page).toHaveURL('/?metric=resolved&rate=1');
  await page.reload();
  await expect(page.getByRole('radio', { name: 'Resolved' })).toBeChecked();
  await expect(page.getByRole('switch', { name: 'Per 100,000 children' })).toBeChecked();
  await expect(page).toHaveURL('/?metric=resolved&rate=1');
  await press(page, 'Texas');
  await expect(page).toHaveURL('/state/texas/?metric=resolved&rate=1');
  await page
    .getByRole('navigation', { name: 'Bordering places' })
    .getByRole('link', { name: 'Oklahoma' })
    .click();
  await expect(page).toHaveURL('/state/oklahoma/?metric=resolved&rate=1');
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(page).toHaveURL('/?metric=resolved&rate=1');
});

test('the legend offers the rate while counts are shown', async ({ page }) => {
  await holdMapLibre(page);
  await page.goto('state/texas/?metric=active');
  await legendOf(page).getByRole('button', { name: 'Show the rate instead' }).click();
  await expect(page).toHaveURL('/state/texas/?metric=active&rate=1');
  await expect(legendOf(page).getByRole('button', { name: 'Show the rate instead' })).toHaveCount(0);
  await expect(page.getByRole('switch'), 'the keyboard goes on where it can be taken back').toBeFocused();
});
