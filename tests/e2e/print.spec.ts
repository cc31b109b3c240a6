import type { Locator, Page } from '@playwright/test';
import { legendOf, mapOf, panelOf } from './support/map';
import { expect, test } from './support/test';

test.use({ saveData: true });

/** Number of sheets that printing the page takes. */
async function sheets(page: Page, format: 'Letter' | 'A4', landscape = false): Promise<number> {
  const pdf = await page.pdf({ format, landscape });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

// The most neighbours, the longest name, an unstable rate, no place on the map.
for (const [address, name] of [
  ['state/missouri/?metric=active&rate=1', 'Missouri'],
  ['state/tennessee/', 'Tennessee'],
  ['state/district-of-columbia/?metric=active&rate=1', 'District of Columbia'],
  ['state/international/', 'International'],
  ['embed/state/north-carolina/', 'North Carolina']
] as const)
  test(`on paper a place takes one sheet, with all that belongs to it: ${name}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto(address);
    await page.waitForLoadState('networkidle');
    expect(await sheets(page, 'Letter')).toBe(1);
    expect(await sheets(page, 'A4')).toBe(1);

    await page.emulateMedia({ media: 'print' });
    await expect(mapOf(page).locator('svg.choropleth')).toBeVisible();
    await expect(legendOf(page)).toBeVisible();
    await expect(panelOf(page, name).getByText(/(?:were|was) listed as active\./)).toBeVisible();
    await expect(panelOf(page, name).getByText('an indicator of active reporting')).toBeVisible();
    await expect(page.getByText(/^Source: National Center/).filter({ visible: true })).toHaveCount(1);
    const today = new Date().toLocaleDateString('en-US', { dateStyle: 'long' });
    await expect(page.locator('[data-printed]')).toHaveText(
      `Printed from ${page.url()} · figures of 2020 as published in August 2021 · ${today}`
    );
    for (const part of [page.getByRole('table'), page.getByRole('button', { name: /Share|Zoom|Close/ })])
      await expect(part.filter({ visible: true })).toHaveCount(0);
    const ground = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    expect(ground).toBe('rgb(255, 255, 255)');
  });

test('the country on paper has its table after the map', async ({ page }) => {
  await page.goto('');
  await page.waitForLoadState('networkidle');
  expect(await sheets(page, 'Letter')).toBe(3);
  expect(await sheets(page, 'Letter', true)).toBe(3);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('row')).toHaveCount(55);
  // Of a head that is repeated on the next sheet, Chromium leaves each button's box out.
  for (const button of await page.getByRole('columnheader').locator('button').all())
    await expect(button).toHaveCSS('display', 'contents');
  await expect(page.getByRole('region', { name: 'The map in words' })).toBeVisible();
});

// The longest names with the most neighbours, in the measure that takes the most words.
for (const address of [
  'state/missouri/?with=district-of-columbia&metric=active&rate=1',
  'embed/state/tennessee/?with=missouri'
])
  test(`two places beside each other take one sheet, without what chooses them: ${address}`, async ({
    page
  }) => {
    await page.goto(address);
    const figures = page.getByRole('table', { name: 'The two places' });
    await expect(figures).toBeVisible();
    await page.waitForLoadState('networkidle');
    expect(await sheets(page, 'Letter')).toBe(1);
    expect(await sheets(page, 'A4')).toBe(1);
    await page.emulateMedia({ media: 'print' });
    await expect(figures).toBeVisible();
    await expect(page.getByText('Compare with')).toBeHidden();
  });

test('the country’s embed has its table on paper, though it is folded on the screen', async ({ page }) => {
  await page.goto('embed/');
  await expect(page.getByText('All 53 places as a table')).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('row', { name: /^Wyoming/ })).toBeVisible();
  await expect(page.getByText('All 53 places as a table')).toBeHidden();
});

test('in the charts on paper a stable rate is told from an unstable one, and no chart is cut in two', async ({
  page
}) => {
  await page.goto('rates/');
  expect(await sheets(page, 'Letter')).toBe(6);
  await page.emulateMedia({ media: 'print' });
  const style = (part: Locator, property: string) =>
    part.evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);
  const scaleOf = (plot: Locator) =>
    plot.locator('xpath=../following-sibling::p').getByText(/^Residents under 18/);
  for (const metric of ['All', 'Active', 'Resolved']) {
    const intervals = page.getByRole('list', { name: new RegExp(`^${metric} cases.*intervals$`) });
    const dot = intervals.getByRole('link', { name: /^Ohio/ }).locator('.dot');
    expect(await style(dot, 'print-color-adjust')).toBe('exact');
    const funnel = page.getByRole('list', { name: new RegExp(`^${metric} cases.*number of children$`) });
    const point = funnel.getByRole('link', { name: /^Ohio/ });
    expect(await style(point, 'print-color-adjust')).toBe('exact');
    expect(await style(funnel.locator('..'), 'break-inside')).toBe('avoid');
    expect(await style(intervals.getByRole('listitem').first(), 'break-inside')).toBe('avoid');
    const [plot, scale] = [await funnel.locator('..').boundingBox(), await scaleOf(funnel).boundingBox()];
    expect((plot?.y ?? NaN) + (plot?.height ?? NaN)).toBeGreaterThan(
      (scale?.y ?? NaN) + (scale?.height ?? NaN)
    );
  }
  await expect(page.getByText(/^Point at a dot/).filter({ visible: true })).toHaveCount(0);
  for (const heading of await page.getByRole('heading', { level: 3 }).all())
    expect(await style(heading, 'break-after')).toBe('avoid');
});

test('the embed builder on paper is the code and the keys, without what chooses', async ({ page }) => {
  await page.goto('share/embed/');
  await expect(page.getByRole('group', { name: 'Preview' })).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('textbox', { name: 'Iframe' })).toBeVisible();
  await expect(page.getByRole('table', { name: /^Keys/ })).toBeVisible();
  for (const part of [
    page.getByRole('group', { name: 'Preview' }),
    page.getByRole('combobox'),
    page.getByRole('radio')
  ])
    await expect(part.filter({ visible: true })).toHaveCount(0);
});

test('a short table of the report is not cut in two', async ({ page }) => {
  await page.goto('report/');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('table', { name: /share of all cases/ })).toHaveCSS('break-inside', 'avoid');
});

test('no line of code ends beyond the sheet', async ({ page }) => {
  // Letter, less its margins.
  await page.setViewportSize({ width: 725, height: 965 });
  await page.goto('about/');
  await page.emulateMedia({ media: 'print' });
  const excess = await page
    .getByRole('code')
    .evaluateAll((all) =>
      all.map((code) => code.closest('pre') ?? code).map((box) => box.scrollWidth - box.clientWidth)
    );
  expect(Math.max(...excess)).toBe(0);
});
