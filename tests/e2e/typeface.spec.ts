import type { Page } from '@playwright/test';
import { expect, test } from './support/test';

const typefaceOf = async (page: Page, selector: string): Promise<string> => {
  await page.evaluate(() => document.fonts.ready);
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument');
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
  return fonts.map(({ familyName }) => familyName).join();
};

/** Paths of the typefaces that the page asks for. */
function watchTypefaces(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'font') asked.push(new URL(request.url()).pathname);
  });
  return asked;
}

for (const address of ['', 'about/', 'embed/state/texas/'])
  test(`/${address}: a wide page that is quick in coming has its typeface from the first picture on`, async ({
    page
  }) => {
    const asked = watchTypefaces(page);
    // However busy the machine is.
    await page.addInitScript(() => (performance.now = () => 50));
    await page.goto(address);
    expect(await typefaceOf(page, 'h1, h2')).toMatch(/^Public Sans/);
    expect(asked).toHaveLength(1);
  });

test('one that was long in coming is shown without it, and does not ask for it', async ({ page }) => {
  const asked = watchTypefaces(page);
  await page.route('/', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    await route.continue();
  });
  await page.goto('');
  expect(await typefaceOf(page, 'h1')).not.toMatch(/Public Sans|^$/);
  expect(asked).toEqual([]);
});

test('a phone never asks for it', async ({ page }) => {
  const asked = watchTypefaces(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.addInitScript(() => (performance.now = () => 50));
  await page.goto('');
  expect(await typefaceOf(page, 'h1')).not.toMatch(/Public Sans|^$/);
  expect(asked).toEqual([]);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a wide page has it from the first picture on, and a phone never asks for it', async ({ page }) => {
    const asked = watchTypefaces(page);
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto('');
    expect(asked).toEqual([]);
    await page.goto('about:blank');
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto('about/');
    expect(await typefaceOf(page, 'h1')).toMatch(/^Public Sans/);
    expect(asked).toHaveLength(1);
  });
});
