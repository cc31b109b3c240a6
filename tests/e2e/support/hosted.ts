import type { FrameLocator, Locator, Page } from '@playwright/test';
import { startHost } from './host';
import { panelOf } from './map';
import { expect, test as base } from './test';

declare global {
  interface Window {
    /** What frames have said to a host page. */
    heard: unknown[];
  }
}

/** Tests with a host page: `open` starts the one of that name and leads the page there. */
export const test = base.extend<{
  open: (name: string, embedded: string) => Promise<void>;
  frame: FrameLocator;
}>({
  open: async ({ page, baseURL, watch }, use) => {
    const closing: (() => void)[] = [];
    await use(async (name, embedded) => {
      const host = await startHost(name, baseURL ?? '', watch);
      closing.push(host.close);
      await host.open(page, embedded);
    });
    for (const close of closing) close();
  },
  frame: async ({ page }, use) => use(page.frameLocator('iframe'))
});

/** The elements on a host page, and the frame in one. */
export const maps = (page: Page): Locator => page.locator('missing-children-map');
export const frameIn = (map: Locator): Locator => map.locator('iframe');

/** Chooses a place by its name, as a reader would. */
export async function choose(frame: FrameLocator, name: string) {
  const finder = frame.getByRole('combobox', { name: 'Find a place' });
  await finder.fill(name);
  await finder.press('Enter');
  await expect(panelOf(frame, name)).toBeVisible();
}

/** How high the document in a frame is, in whole CSS pixels. */
export const contentHeight = (frame: FrameLocator): Promise<number> =>
  frame.locator('html').evaluate((html) => Math.ceil(html.getBoundingClientRect().height));

/** How high a frame is for its content. */
export const frameHeight = (iframe: Locator): Promise<number> =>
  iframe.evaluate((element) => element.clientHeight);

/** Waits until a frame is just as high as what is in it, and gives that height. */
export async function settled(iframe: Locator): Promise<number> {
  const frame = iframe.contentFrame();
  await expect
    .poll(async () => (await frameHeight(iframe)) - (await contentHeight(frame)), 'frame beyond its content')
    .toBe(0);
  return contentHeight(frame);
}
