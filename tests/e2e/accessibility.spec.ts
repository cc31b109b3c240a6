import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { drawnBy, panelOf } from './support/map';
import { expect, test } from './support/test';

/** What axe finds on the open page, wide and narrow; in the dark, which changes nothing but colours, of contrasts alone. */
async function violations(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const [colorScheme, widths] of [
    ['light', [1280, 768, 320]],
    ['dark', [1280, 320]]
  ] as const)
    for (const width of widths) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] });
      const { violations } = await (colorScheme === 'dark' ? axe.withRules('color-contrast') : axe).analyze();
      for (const { id, nodes } of violations)
        found.push(`${id}, ${colorScheme}, ${width} px: ${nodes.map(({ target }) => target).join(', ')}`);
    }
  return found;
}

test('axe finds nothing where MapLibre draws', async ({ page }) => {
  await page.goto('?rate=1');
  await drawnBy(page, 'maplibre');
  expect(await violations(page)).toEqual([]);
  await expect(page.getByRole('region', { name: 'United States' }), 'the panel alone').toHaveCount(1);
});

test.describe('without MapLibre', () => {
  test.use({ saveData: true });

  for (const address of [
    '',
    'state/ohio/',
    'embed/',
    'about/',
    'report/',
    'share/embed/?place=texas',
    'state/texs/'
  ])
    test(`axe finds nothing at /${address}`, async ({ page, watch }) => {
      if (address === 'state/texs/') watch.expect(/status of 404|404 for/);
      await page.goto(address);
      await page.waitForLoadState('networkidle');
      expect(await violations(page)).toEqual([]);
    });

  test('the keyboard alone: find, choose, go to a neighbour, close', async ({ page }) => {
    await page.goto('');
    const finder = page.getByRole('combobox', { name: 'Find a place' });
    const tabTo = async (reached: () => Promise<boolean>) => {
      for (let stops = 0; stops < 90; stops += 1) {
        if (await reached()) return;
        await page.keyboard.press('Tab');
      }
      throw new Error('no number of tabs leads there');
    };
    const focused = (name: RegExp) => async () =>
      name.test(
        (await page
          .locator(':focus')
          .textContent()
          .catch(() => '')) ?? ''
      );
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'Skip to the table of all places' })).toBeFocused();
    await tabTo(() => finder.evaluate((input) => input === document.activeElement));
    await page.keyboard.type('kans');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL('/state/kansas/');
    await tabTo(focused(/^\s*Nebraska\s*$/));
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL('/state/nebraska/');
    await expect(page.getByRole('heading', { name: 'Nebraska', level: 2 })).toBeFocused();
    await tabTo(focused(/^\s*Close\s*$/));
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL('/');
    await expect(panelOf(page, 'United States')).toBeVisible();
  });

  test('the radios answer to the arrow keys, the switch to the space bar', async ({ page }) => {
    await page.goto('');
    await page.getByRole('radio', { name: 'Total' }).focus();
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('radio', { name: 'Active' })).toBeFocused();
    await expect(page).toHaveURL('/?metric=active');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('switch')).toBeFocused();
    await page.keyboard.press('Space');
    await expect(page).toHaveURL('/?metric=active&rate=1');
    await expect(page.getByRole('radiogroup', { name: 'Cases' }).getByRole('radio')).toHaveCount(3);
  });

  test('the skip link leads to the table', async ({ page }) => {
    await page.goto('');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('table')).toBeInViewport();
  });
});
