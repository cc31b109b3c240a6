import type { Page } from '@playwright/test';
import { atRest, drawnBy, legendOf, mapOf, panelOf, shownBy } from './support/map';
import { PLACES } from './support/report';
import { listenTo } from './support/status';
import { expect, test } from './support/test';

const listOf = (page: Page) => page.getByRole('application', { name: 'Places on the map' });
const at = (page: Page, name: string) => listOf(page).getByRole('link', { name, exact: true });

/** Tabs from the finder, the stop before the map. */
async function enterMap(page: Page) {
  await expect(listOf(page)).toBeAttached();
  await page.getByRole('combobox', { name: 'Find a place' }).focus();
  await page.keyboard.press('Tab');
}

/** What the keyboard is at: the name of the focused element. */
const here = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');

test.describe('in the SVG', () => {
  test.use({ saveData: true });

  test('the map is one stop, and shows what its keys do', async ({ page }) => {
    await page.goto('');
    await enterMap(page);
    await expect(at(page, 'Alabama')).toBeFocused();
    await expect(mapOf(page).getByText('Arrow keys: the next place.')).toBeVisible();
    await expect(mapOf(page).getByRole('tooltip')).toContainText('Alabama');
    const dashes = mapOf(page).locator('.ring-dashes');
    await expect(dashes).toHaveAttribute('href', '#shape-alabama');
    await page.keyboard.press('Tab');
    await expect(mapOf(page).locator('[data-place]:focus')).toHaveCount(0);
    await expect(mapOf(page).getByText('Arrow keys: the next place.')).toBeHidden();
    await page.keyboard.press('Shift+Tab');
    await expect(at(page, 'Alabama')).toBeFocused();
  });

  test('arrow keys alone lead to all 53 places, and never choose', async ({ page }) => {
    await page.goto('');
    await enterMap(page);
    const keys = ['ArrowUp', 'ArrowRight', 'ArrowDown', 'ArrowLeft'];
    const ways = new Map<string, readonly string[]>([['Alabama', []]]);
    for (const way of ways.values())
      for (const key of keys) {
        await page.keyboard.press('Home');
        for (const step of [...way, key]) await page.keyboard.press(step);
        const name = await here(page);
        if (!ways.has(name)) ways.set(name, [...way, key]);
      }
    expect([...ways.keys()].map((name) => name.replace(', not on the map', '')).sort()).toEqual(
      PLACES.map(({ name }) => name).sort()
    );
    await expect(page).toHaveURL('/');
  });

  test('each step is answered once, in one sentence', async ({ page }) => {
    await page.goto('?metric=active');
    await enterMap(page);
    const answers = await listenTo(page.getByRole('status'));
    await page.keyboard.type('oh');
    await expect(at(page, 'Ohio')).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await expect(at(page, 'West Virginia')).toBeFocused();
    expect((await answers()).slice(-2)).toEqual([
      'Ohio. 106 active cases, 4.1 per 100,000 children, 95% interval 3.3 to 4.9. Borders 5 places.',
      'West Virginia. 20 active cases, 5.5 per 100,000 children, 95% interval 3.4 to 8.6. Borders 5 places.'
    ]);
  });

  test('letters find a name or a postal code; Home and End the first and the last', async ({ page }) => {
    await page.goto('');
    await enterMap(page);
    for (const [typed, name] of [
      ['tx', 'Texas'],
      ['new m', 'New Mexico'],
      ['dc', 'District of Columbia'],
      ['inter', 'International, not on the map']
    ] as const) {
      await page.keyboard.type(typed);
      await expect(at(page, name)).toBeFocused();
      // Another key ends the word, as a pause does.
      await page.keyboard.press('Home');
    }
    await page.keyboard.press('End');
    await expect(at(page, 'Wyoming')).toBeFocused();
    await page.keyboard.press('Home');
    await expect(at(page, 'Alabama')).toBeFocused();
    await page.keyboard.type('a');
    await expect(at(page, 'Alaska')).toBeFocused();
    await page.keyboard.type('a');
    await expect(at(page, 'Arizona')).toBeFocused();
    await page.waitForFunction(
      (since) => performance.now() - since > 950,
      await page.evaluate(() => performance.now())
    );
    await page.keyboard.type('tx');
    await expect(at(page, 'Texas'), 'a pause ends the word').toBeFocused();
  });

  test('Enter chooses and goes to the panel, Escape comes back to the same place', async ({ page }) => {
    await page.goto('');
    await enterMap(page);
    await page.keyboard.type('ohio');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL('/state/ohio/');
    await expect(page.getByRole('heading', { name: 'Ohio', level: 2 })).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    await expect(at(page, 'Ohio')).toBeFocused();
    await expect(at(page, 'Ohio')).toHaveAttribute('aria-current', 'true');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Space');
    await expect(page).toHaveURL('/state/indiana/');
    await expect(panelOf(page, 'Indiana')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(at(page, 'Indiana')).toBeFocused();
    await page.goBack();
    await expect(page.getByRole('heading', { name: 'Ohio', level: 2 })).toBeFocused();
  });

  test('plus, minus and 0 zoom, and the map follows the place one is at', async ({ page }) => {
    await page.goto('');
    await enterMap(page);
    await page.keyboard.type('ohio');
    await page.keyboard.press('+');
    await page.keyboard.press('+');
    const [, , wide] = await shownBy(page);
    expect(wide).toBeLessThan(400);
    await page.keyboard.press('Home');
    await page.keyboard.type('wa');
    const [left] = await shownBy(page);
    expect(left).toBeLessThan(200);
    await page.keyboard.press('-');
    expect((await shownBy(page))[2]).toBeGreaterThan(wide);
    await page.keyboard.press('0');
    expect(await shownBy(page)).toEqual([0, 0, 975, 610]);
  });

  test('a step after a press is answered where the browser does not show the focus, as WebKit', async ({
    page
  }) => {
    await page.addInitScript(() => {
      const matches: (this: Element, selector: string) => boolean = Element.prototype.matches;
      Object.assign(Element.prototype, {
        matches(this: Element, selector: string) {
          return selector !== ':focus-visible' && matches.call(this, selector);
        }
      });
    });
    await page.goto('');
    await expect(listOf(page)).toBeAttached();
    await mapOf(page).locator('#shape-texas').click();
    await expect(page).toHaveURL('/state/texas/');
    await expect(at(page, 'Texas')).toBeFocused();
    const dashes = mapOf(page).locator('.ring-dashes');
    await expect(dashes, 'a press is no step').toHaveCount(0);
    await page.keyboard.press('ArrowRight');
    await expect(mapOf(page).getByRole('tooltip')).toContainText('Louisiana');
    await expect(dashes).toHaveAttribute('href', '#shape-louisiana');
    await expect(page.getByRole('status')).toHaveText(/^Louisiana\. 260 cases/);
  });

  test('Escape puts the tooltip away, a step brings it back', async ({ page }) => {
    await page.goto('');
    await enterMap(page);
    await expect(mapOf(page).getByRole('tooltip')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(mapOf(page).getByRole('tooltip')).toHaveCount(0);
    await expect(at(page, 'Alabama')).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await expect(mapOf(page).getByRole('tooltip')).toContainText('Georgia');
  });

  test('the tooltip stays with its place while the mouse is in the list of small places', async ({
    page
  }) => {
    await page.goto('');
    await enterMap(page);
    const tooltip = mapOf(page).getByRole('tooltip');
    await expect(tooltip).toContainText('Alabama');
    const list = page.getByRole('list', { name: 'Small and off-map places' });
    await list.getByRole('link', { name: 'Vermont' }).hover();
    await expect(legendOf(page)).toContainText('Vermont: 38 cases');
    await expect(tooltip).toContainText('Alabama');
    await page.mouse.move(2, 2);
    await expect(legendOf(page)).not.toContainText('Vermont');
    await expect(tooltip).toContainText('Alabama');
  });

  test('letters in the finder are the finder’s', async ({ page }) => {
    await page.goto('');
    await expect(listOf(page)).toBeAttached();
    const finder = page.getByRole('combobox', { name: 'Find a place' });
    await finder.focus();
    await page.keyboard.type('t0+-');
    await expect(finder).toHaveValue('t0+-');
    expect(await shownBy(page)).toEqual([0, 0, 975, 610]);
  });
});

test('the same keys where MapLibre draws', async ({ page }) => {
  await page.goto('');
  await drawnBy(page, 'maplibre');
  await enterMap(page);
  await page.keyboard.type('ks');
  await expect(at(page, 'Kansas')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(at(page, 'Nebraska')).toBeFocused();
  await expect(mapOf(page).getByRole('tooltip')).toContainText('Nebraska');
  await page.keyboard.press('+');
  await expect.poll(async () => (await shownBy(page))[2]).toBeLessThan(600);
  await atRest(page);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/state/nebraska/');
  await expect(page.getByRole('heading', { name: 'Nebraska', level: 2 })).toBeFocused();
  await expect(mapOf(page)).toHaveAttribute('data-renderer', 'maplibre');
});
