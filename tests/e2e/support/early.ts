import type { Page } from '@playwright/test';
import { firstFiles, hold } from './files';
import { mapOf } from './map';
import { expect } from './test';

/**
 * Opens the page as it was sent: the script that starts it is on its way until what is returned is called.
 * @param shown what the page shows by then
 */
export async function openEarly(page: Page, address: string, shown = mapOf(page)) {
  const start = [...firstFiles('index.html').scripts].find((file) => file.includes('/entry/start.'));
  const { asked, answer } = await hold(page, `/${start}`);
  const opened = page.goto(address);
  await asked;
  await expect(shown).toBeVisible();
  return async () => {
    answer((route) => route.continue());
    await opened;
  };
}
