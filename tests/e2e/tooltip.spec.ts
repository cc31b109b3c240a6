import { drawnBy, pointAt } from './support/map';
import { expect, test } from './support/test';

for (const renderer of ['svg', 'maplibre'] as const)
  test.describe(`the tooltip over ${renderer}`, () => {
    test.use({ saveData: renderer === 'svg' });

    test('can be pointed at, put away, and pressed through to the place underneath', async ({ page }) => {
      await page.goto('');
      await drawnBy(page, renderer);
      const tooltip = page.getByRole('tooltip');
      await pointAt(page, 'Texas');
      await expect(tooltip).toHaveText(/^Texas: 3,588 cases/);
      const box = await tooltip.boundingBox();
      if (!box) throw new Error('the tooltip is not on the page');
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 12 });
      await expect(tooltip).toHaveText(/^Texas: 3,588 cases/);

      await page.keyboard.press('Escape');
      await expect(tooltip).toBeHidden();
      await pointAt(page, 'California');
      await expect(tooltip).toHaveText(/^California: 1,828 cases/);
      await page.mouse.move(0, 0);
      await expect(tooltip).toBeHidden();

      await pointAt(page, 'Texas');
      const again = await tooltip.boundingBox();
      if (!again) throw new Error('the tooltip is not on the page');
      const under = { x: again.x + 4, y: again.y + again.height - 4 };
      await page.mouse.click(under.x, under.y);
      await expect(page).toHaveURL(/\/state\/(?:texas|new-mexico|oklahoma|louisiana|arkansas)\/$/);
    });
  });
