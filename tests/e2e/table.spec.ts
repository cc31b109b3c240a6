import type { Locator, Page } from '@playwright/test';
import { count, interval, MAPPED, PLACES, rateOf, rateValue, type Place } from './support/report';
import { expect, test } from './support/test';

test.use({ saveData: true });

const names = (page: Page) => page.getByRole('table').getByRole('link').allInnerTexts();
const header = (page: Page, name: string | RegExp) => page.getByRole('columnheader', { name });

const byName = (places: readonly Place[]) => places.map(({ name }) => name);

test('sorts by each figure, the largest first, then the smallest', async ({ page }) => {
  await page.goto('');
  for (const [title, value] of [
    ['Active', ({ active }: Place) => active],
    ['Resolved', ({ resolved }: Place) => resolved],
    ['Total', ({ total }: Place) => total]
  ] as const) {
    const column = header(page, new RegExp(`^${title}`));
    await column.getByRole('button').click();
    await expect(column).toHaveAttribute('aria-sort', 'descending');
    await expect(page.locator('th[aria-sort]')).toHaveCount(1);
    expect(await names(page), title).toEqual(byName(PLACES.toSorted((a, b) => value(b) - value(a))));
    await column.getByRole('button').click();
    await expect(column).toHaveAttribute('aria-sort', 'ascending');
    expect(await names(page), title).toEqual(byName(PLACES.toSorted((a, b) => value(a) - value(b))));
  }
});

test('sorts by rate with International last either way', async ({ page }) => {
  await page.goto('?metric=active');
  const column = header(page, /per 100,000/);
  // Rates are shown, and so compared, to one decimal.
  const shown = (place: Place) => Math.round(rateValue(place, 'active') * 1e6);
  for (const [direction, sign] of [
    ['descending', -1],
    ['ascending', 1]
  ] as const) {
    await column.getByRole('button').click();
    await expect(column).toHaveAttribute('aria-sort', direction);
    const sorted = MAPPED.toSorted((a, b) => sign * (shown(a) - shown(b)));
    expect(await names(page)).toEqual([...byName(sorted), 'International']);
  }
});

test('names are A to Z at first, Z to A when asked, and the total stays at the foot', async ({ page }) => {
  await page.goto('');
  const column = header(page, /^Place/);
  await expect(column).toHaveAttribute('aria-sort', 'ascending');
  expect(await names(page)).toEqual(byName(PLACES));
  await column.getByRole('button').click();
  await expect(column).toHaveAttribute('aria-sort', 'descending');
  expect(await names(page)).toEqual(byName(PLACES.toReversed()));
  await expect(page.getByRole('row').last()).toContainText('United States');
});

test('the order is kept when another measure is shown', async ({ page }) => {
  await page.goto('');
  await header(page, /^Active/)
    .getByRole('button')
    .click();
  await page.getByRole('switch').check();
  await expect(page).toHaveURL('/?rate=1');
  await expect(header(page, /^Active/)).toHaveAttribute('aria-sort', 'descending');
  expect((await names(page))[0]).toBe(byName(PLACES.toSorted((a, b) => b.active - a.active))[0]);
});

test.describe('far below what a phone shows', () => {
  test.use({ viewport: { width: 360, height: 640 } });

  test.beforeEach(async ({ page }) => {
    await page.goto('');
    // Said once all parts have begun that begin by themselves.
    await page.locator('#svelte-announcer[aria-live=off]').waitFor({ state: 'attached' });
  });
  test.afterEach(async ({ page }) => {
    expect(await page.evaluate(() => document.body.scrollHeight - scrollY)).toBeGreaterThan(2500);
  });

  test('the figures follow the map, and so do the links', async ({ page }) => {
    const [list, link] = [page.locator('#small-places + p'), page.locator('table#places tbody a').last()];
    await expect(list).toContainText('All cases');
    await page.getByRole('radio', { name: 'Resolved' }).check();
    await expect(list).toContainText('Resolved');
    await expect(link).toHaveAttribute('href', /\?metric=resolved$/);
  });

  test('the table answers the first key', async ({ page }) => {
    const column = header(page, /^Active/);
    await column.getByRole('button').evaluate((button: HTMLElement) => button.focus({ preventScroll: true }));
    await page.keyboard.press('Enter');
    await expect(column).toHaveAttribute('aria-sort', 'descending');
  });
});

/** Each line of what is copied when all of this is selected. */
const copied = (rows: Locator) =>
  rows.evaluate((body) => {
    getSelection()?.selectAllChildren(body);
    return (getSelection()?.toString() ?? '').trim().split('\n');
  });

test('a row is copied as one line, each of its figures after a tab', async ({ page }) => {
  await page.goto('?metric=active');
  const rates = PLACES.map((place) => {
    const rate = rateOf(place, 'active');
    if (place.under18 === null) return rate;
    return `${rate} ${interval(place.active, place.under18)}${place.active < 20 ? ', unstable' : ''}`;
  });
  expect(await copied(page.locator('#places tbody'))).toEqual(
    PLACES.map(({ name, active, resolved, total }, i) =>
      [name, count(active), count(resolved), count(total), rates[i]].join('\t')
    )
  );

  await page.goto('state/ohio/?with=texas');
  const pair = page.getByRole('table', { name: 'The two places' });
  await expect(pair).toBeVisible();
  expect(await copied(pair.locator('tbody'))).toHaveLength(5);
});
