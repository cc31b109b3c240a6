import { drawnBy, legendOf, mapOf, panelOf, pointAt, positionOf } from './support/map';
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

    test('is there for a pen that hovers, and not while it draws', async ({ page }) => {
      await page.goto('');
      await drawnBy(page, renderer);
      const { x, y } = await pointAt(page, 'Texas');
      await page.mouse.move(0, 0);
      const tooltip = page.getByRole('tooltip');
      await expect(tooltip).toBeHidden();
      const devtools = await page.context().newCDPSession(page);
      const pen = (buttons: number, right = 0) =>
        devtools.send('Input.dispatchMouseEvent', {
          type: 'mouseMoved',
          x: x + right,
          y,
          pointerType: 'pen',
          buttons,
          button: buttons ? 'left' : 'none'
        });
      await pen(0);
      await expect(tooltip).toHaveText(/^Texas: 3,588 cases/);
      await pen(1, 40);
      await expect(tooltip).toBeHidden();
    });

    test('is silent at sea, and once the map has gone from under the mouse', async ({ page }) => {
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await page.goto('');
      await drawnBy(page, renderer);
      const tooltip = page.getByRole('tooltip');
      const lead = await legendOf(page).getByRole('paragraph').first().innerText();
      await pointAt(page, 'Texas');
      await expect(tooltip).toBeVisible();
      const { x, y } = await positionOf(mapOf(page), [560, 590]);
      await mapOf(page).hover({ position: { x, y } });
      await expect(tooltip).toBeHidden();
      await expect(legendOf(page)).toContainText(lead);

      const spot = await pointAt(page, 'New York');
      await expect(tooltip).toHaveText(/^New York: 2,502 cases/);
      await page.mouse.click(spot.x, spot.y);
      await expect(panelOf(page, 'New York')).toBeVisible();
      await expect(tooltip).toBeHidden();
      // Over another place now, which is said as soon as the mouse is moved.
      await page.mouse.move(spot.x + 3, spot.y);
      await expect(tooltip).not.toHaveText(/^New York/);
      await page.getByRole('combobox').fill('Maine');
      await page.keyboard.press('Enter');
      await expect(legendOf(page)).toContainText('Maine: ');
      await expect(tooltip).toBeHidden();
    });
  });
