/** What a reader does while the page's scripts are still on their way is answered, and is not lost. */
import type { Page } from '@playwright/test';
import { openEarly } from './support/early';
import { legendOf, mapOf, panelOf, pointAt } from './support/map';
import { expect, test } from './support/test';

test.use({ saveData: true });

for (const address of ['', 'embed/'])
  test(`a place that is pointed at says its figure, and goes on saying it: /${address}`, async ({ page }) => {
    const start = await openEarly(page, address);
    const tooltip = page.getByRole('tooltip');
    const texas = 'Texas: 3,588 cases reported to NCMEC in 2020, active and resolved together.';
    await pointAt(page, 'Texas');
    await expect(tooltip).toHaveText(texas);
    await page.keyboard.press('Escape');
    await expect(tooltip).toBeHidden();
    await pointAt(page, 'California');
    await expect(tooltip).toHaveText(/^California: 1,828 cases/);
    await page.mouse.move(0, 0);
    await expect(tooltip).toBeHidden();
    await pointAt(page, 'Texas');
    const { x: left = NaN, y: top = NaN } = (await tooltip.boundingBox()) ?? {};

    await start();
    await expect(legendOf(page)).toContainText('Texas: 3,588 cases');
    await expect(tooltip).toHaveText(texas);
    await expect(mapOf(page).getByRole('tooltip')).toHaveCount(1);
    const after = await tooltip.boundingBox();
    expect(Math.hypot((after?.x ?? NaN) - left, (after?.y ?? NaN) - top)).toBeLessThan(2);
  });

test('a metric and a rate that are chosen early are shown as soon as the page starts', async ({ page }) => {
  const start = await openEarly(page, 'state/ohio/');
  await page.getByRole('radio', { name: 'Resolved' }).check();
  await page.getByRole('radio', { name: 'Active' }).check();
  await page.getByRole('switch', { name: 'Per 100,000 children' }).check();
  await start();
  await expect(page).toHaveURL('/state/ohio/?metric=active&rate=1');
  await expect(page.getByRole('radio', { name: 'Active' })).toBeChecked();
  await expect(page.getByRole('switch')).toBeChecked();
  await expect(mapOf(page)).toHaveAccessibleName(/Active cases per 100,000 children under 18/);
});

test('a choice that is made early and taken back leaves the address alone', async ({ page }) => {
  const start = await openEarly(page, '?utm_source=news');
  await page.getByRole('switch').check();
  await page.getByRole('switch').uncheck();
  await start();
  await pointAt(page, 'Texas');
  await expect(legendOf(page)).toContainText('Texas: 3,588 cases');
  await expect(page).toHaveURL('/?utm_source=news');
  await expect(page.getByRole('switch')).not.toBeChecked();
});

test('a place that is looked for early is found', async ({ page }) => {
  const start = await openEarly(page, '');
  const finder = page.getByRole('combobox', { name: 'Find a place' });
  await finder.focus();
  await page.keyboard.type('kans');
  await page.keyboard.press('Enter');
  await start();
  await expect(page).toHaveURL('/state/kansas/');
  await expect(panelOf(page, 'Kansas')).toBeVisible();
  await expect(finder).toHaveValue('');
});

test('a name that is begun early is gone on with', async ({ page }) => {
  const start = await openEarly(page, '');
  const finder = page.getByRole('combobox', { name: 'Find a place' });
  await finder.focus();
  await page.keyboard.type('new m');
  await start();
  await expect(page.getByRole('option')).toHaveText([/New Mexico/]);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/state/new-mexico/');
});

test('a name that is begun early, and left, leaves no list over the page', async ({ page }) => {
  const start = await openEarly(page, '');
  const finder = page.getByRole('combobox', { name: 'Find a place' });
  await finder.focus();
  await page.keyboard.type('new m');
  await finder.blur();
  await start();
  await expect(finder).toHaveValue('new m');
  await expect(finder).toHaveAttribute('aria-controls', /list/);
  await expect(finder).toHaveAttribute('aria-expanded', 'false');
  await finder.press('ArrowDown');
  await expect(page.getByRole('option')).toHaveText([/New Mexico/]);
});

test('what the finder was asked for early, and left, is no choice later', async ({ page }) => {
  const start = await openEarly(page, '');
  const finder = page.getByRole('combobox', { name: 'Find a place' });
  await finder.press('ArrowDown');
  await finder.blur();
  await start();
  await expect(finder).toHaveAttribute('aria-controls', /list/);
  await finder.press('Enter');
  await finder.press('ArrowDown');
  await expect(page.getByRole('option', { selected: true })).toHaveText(/Alabama/);
  await expect(page).toHaveURL('/');
});

test('the list of all places opens that is asked for early', async ({ page }) => {
  const start = await openEarly(page, '');
  await page.getByRole('combobox', { name: 'Find a place' }).press('ArrowDown');
  await start();
  await expect(page.getByRole('option')).toHaveCount(53);
});

test('buttons that are pressed early answer as soon as the page starts', async ({ page }) => {
  const start = await openEarly(page, '');
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await page.getByText('Two charts: each rate').click();
  await page.getByRole('button', { name: 'Share' }).click();
  await start();
  await expect(page.getByRole('dialog', { name: 'Share' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('list', { name: /with 95% intervals$/ })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Zoom out' })).toBeEnabled();
});

test('a tooltip that was put away early stays away', async ({ page }) => {
  const start = await openEarly(page, '');
  await pointAt(page, 'Texas');
  await expect(page.getByRole('tooltip')).toBeVisible();
  await page.keyboard.press('Escape');
  await start();
  await page.getByRole('switch').check();
  await expect(page).toHaveURL('/?rate=1');
  await expect(page.getByRole('tooltip')).toHaveCount(0);
});

declare global {
  interface Window {
    shifted: number;
  }
}

/** What a reader sees of a view: words, colours, and where things are. */
const seen = (page: Page) =>
  page.evaluate(() => {
    const all = (selector: string) =>
      [...document.querySelectorAll<HTMLElement>(selector)].filter((part) => part.checkVisibility());
    const styles = (selector: string, name: 'fill' | 'color') =>
      all(selector).map((part) => getComputedStyle(part)[name]);
    const texts = (selector: string) => all(selector).map((part) => part.innerText);
    return {
      shapes: styles('.choropleth [data-place]', 'fill'),
      hatches: all('.choropleth .hatch').map((use) => use.getAttribute('href')),
      labels: styles('[data-labels] span', 'color'),
      legend: texts('section[aria-label="Legend"]'),
      marker: texts('#summary, #places caption strong, #places thead'),
      panel: texts('#panel-heading, #panel-heading ~ *, .figures'),
      swatches: all('#places .swatch').map((swatch) => getComputedStyle(swatch).backgroundImage),
      chosen: all('[name=metric], [role=switch]').map((choice) => (choice as HTMLInputElement).checked),
      boxes: all('[data-map], [role=combobox], section[aria-label="Legend"]').map((part) => {
        const { x, y, width } = part.getBoundingClientRect();
        return [x, y, width].map(Math.round);
      })
    };
  });

for (const [width, address, lead] of [
  [360, '?metric=active', 'Active cases reported to NCMEC in 2020'],
  [1280, '?rate=1', 'All cases per 100,000 children under 18'],
  [360, 'state/ohio/?metric=resolved', 'Ohio: 2,153 cases resolved in 2020.'],
  [360, 'embed/state/ohio/?metric=active&rate=1', 'Ohio: 4.1 active cases per 100,000 children'],
  [360, 'embed/?controls=0', 'All cases reported to NCMEC in 2020'],
  [1280, 'embed/state/ohio/?panel=0&metric=active&theme=dark', 'Ohio: 1']
] as const)
  test(`what the address asks for is there from the first picture on: /${address}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.addInitScript(() => {
      window.shifted = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          window.shifted += (entry as unknown as { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    const start = await openEarly(page, address);
    await expect(legendOf(page)).toContainText(lead);
    // What is below the map is shown a moment after it.
    await expect(page.locator('html')).not.toHaveAttribute('data-picturing');
    const sent = await seen(page);
    const link = page.getByRole('table', { includeHidden: true }).locator('a').first();
    await expect(link).toHaveAttribute('href', /\/alabama\/\?/);
    const way = () =>
      link.evaluate((to: HTMLAnchorElement) => {
        const url = new URL(to.href);
        url.searchParams.sort();
        return url.href;
      });
    const sentWay = await way();
    await start();
    await expect(page.locator('html')).not.toHaveAttribute('data-asked');
    expect(await seen(page)).toEqual(sent);
    expect(await way()).toBe(sentWay);
    expect(await page.evaluate(() => window.shifted)).toBe(0);
  });
