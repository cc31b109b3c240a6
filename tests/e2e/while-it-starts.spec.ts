import { openEarly } from './support/early';
import { panelOf, press } from './support/map';
import { expect, test } from './support/test';

test.use({ saveData: true });

test('a key that the finder has answered by itself is not answered again', async ({ page }) => {
  await page.addInitScript(() => {
    // Before what was kept is handed over, which is said a moment later than it would be: by then the finder has started.
    const tell = window.dispatchEvent.bind(window);
    window.dispatchEvent = (event) => {
      if (event.type !== 'started') return tell(event);
      const finder = document.querySelector<HTMLElement>('[role=combobox]');
      finder?.focus();
      finder?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }));
      setTimeout(() => {
        tell(event);
        document.documentElement.dataset.told = '';
      }, 100);
      return true;
    };
  });
  await page.goto('');
  await page.locator('html[data-told]').waitFor();
  const pointedAt = page.getByRole('option', { selected: true });
  await expect(pointedAt).toHaveText(/Alabama/);
  await page.keyboard.press('ArrowDown');
  await expect(pointedAt).toHaveText(/Alaska/);
});

test('a switch and a radio button that were at hand early go on showing what is chosen', async ({ page }) => {
  for (const [selector, address] of [
    ['[role=switch]', '/?rate=1'],
    ['[value=active]', '/?metric=active']
  ] as const) {
    const tab = await page.context().newPage();
    await tab.addInitScript((clicked) => {
      // What was done early is handed over once what is done then is answered.
      const tell = window.dispatchEvent.bind(window);
      window.dispatchEvent = (event) => {
        if (event.type !== 'started') return tell(event);
        document.querySelector<HTMLElement>(clicked)?.click();
        const answered = setInterval(() => {
          if (!location.search) return;
          clearInterval(answered);
          tell(event);
          document.documentElement.dataset.told = '';
        });
        return true;
      };
    }, selector);
    const start = await openEarly(tab, '');
    const control = tab.locator(selector);
    await control.focus();
    await start();
    await tab.locator('html[data-told]').waitFor();
    await expect(tab).toHaveURL(address);
    await expect(control).toBeChecked();
    await tab.close();
  }
});

test('a button that starts its part as it is pressed answers once', async ({ page }) => {
  // Before what was done early is handed over.
  await page.addInitScript(() =>
    addEventListener('started', () => document.querySelector<HTMLElement>('#places button')?.click(), true)
  );
  await page.goto('');
  const column = page.getByRole('columnheader', { name: 'Place' });
  await expect(column).toHaveAttribute('aria-sort', 'descending');
});

test('two quick steps back over a link into the page show what stands in the address', async ({ page }) => {
  for (let i = 0; i < 4; i++) {
    await page.goto('');
    await page.getByRole('link', { name: 'Skip to the table' }).press('Enter');
    await expect(page).toHaveURL('/#places');
    await press(page, 'Texas');
    await expect(panelOf(page, 'Texas')).toBeVisible();
    await page.evaluate(() => {
      history.back();
      setTimeout(() => history.back(), 2 * Math.random());
    });
    // Where the second comes before the first has begun, the browser takes one.
    await expect(page).toHaveURL(/:\d+\/(#places)?$/);
    await expect(panelOf(page, 'United States')).toBeVisible({ timeout: 5000 });
    await expect(page).toHaveTitle('Missing-children cases by state, 2020');
  }
});

test('Back to before a link into the page, followed early, shows what stands in the address', async ({
  page
}) => {
  const start = await openEarly(page, '');
  await page.getByRole('link', { name: 'Skip to the table' }).press('Enter');
  await expect(page).toHaveURL('/#places');
  await start();
  await press(page, 'Texas');
  await expect(panelOf(page, 'Texas')).toBeVisible();
  await page.evaluate(() => history.go(-2));
  await expect(page).toHaveURL('/');
  await expect(panelOf(page, 'United States')).toBeVisible();
  await expect(page).toHaveTitle('Missing-children cases by state, 2020');
});
