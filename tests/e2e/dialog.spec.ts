/** What the dialogs have in common. */
import { expect, test } from './support/test';

test.use({ saveData: true });

test('text can be chosen beyond the dialog’s edge, and the head covers nothing that the keyboard comes to', async ({
  page
}) => {
  await page.setViewportSize({ width: 1280, height: 600 });
  await page.goto('state/ohio/');
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Share' });
  const heading = await dialog.getByRole('heading', { name: 'Share' }).boundingBox();
  if (!heading) throw new Error('the dialog has no heading');
  await page.mouse.move(heading.x + 20, heading.y + heading.height / 2);
  await page.mouse.down();
  await page.mouse.move(20, heading.y + 200, { steps: 3 });
  await page.mouse.up();
  await expect(dialog).toBeVisible();

  await dialog.getByRole('button', { name: 'Copy: embed code' }).click();
  await expect(dialog.getByRole('status')).toHaveText(/copied|selected/);
  for (let stop = 0; stop < 8; stop += 1) {
    await page.keyboard.press('Shift+Tab');
    const uncovered = await dialog.evaluate((element) => {
      const head = element.querySelector('header');
      const focused = document.activeElement;
      if (!head || !focused || head.contains(focused)) return true;
      return focused.getBoundingClientRect().bottom > head.getBoundingClientRect().bottom + 20;
    });
    expect(uncovered, `stop ${stop}`).toBe(true);
  }
});

test('a button whose dialog is on its way says so', async ({ page }) => {
  await page.goto('about/');
  let release = () => {};
  const gate = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/chunks/*.js', async (route) => {
    await gate;
    await route.continue();
  });
  const button = page.getByRole('button', { name: 'Share', exact: true });
  await button.click();
  await expect(button).toHaveAttribute('aria-busy', 'true');
  await expect(button).toHaveCSS('opacity', '0.6');
  release();
  await expect(page.getByRole('dialog', { name: 'Share' })).toBeVisible();
  await expect(button).not.toHaveAttribute('aria-busy');
});

test('a browser without dialogs, and without other parts, is told where it ends', async ({ page }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(CSS, 'supports');
    Reflect.deleteProperty(HTMLDialogElement.prototype, 'showModal');
    // Refuses at once.
    const register = () => {
      throw new Error('no workers here');
    };
    Object.defineProperty(Navigator.prototype, 'serviceWorker', { get: () => ({ register }) });
  });
  await page.goto('state/ohio/');
  await expect(page.getByRole('alert')).toBeHidden();
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('could not be loaded');
});
