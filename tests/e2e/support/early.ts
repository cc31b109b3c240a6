import type { Page } from '@playwright/test';
import { firstFiles, hold } from './files';
import { mapOf } from './map';
import { expect } from './test';

/** Opens the page as it was sent: the script that starts it is on its way until what is returned is called. */
export async function openEarly(page: Page, address: string) {
  const start = [...firstFiles('index.html').scripts].find((file) => file.includes('/entry/start.'));
  const { asked, answer } = await hold(page, `/${start}`);
  const opened = page.goto(address);
  await asked;
  await expect(mapOf(page)).toBeVisible();
  return async () => {
    answer((route) => route.continue());
    await opened;
  };
}
