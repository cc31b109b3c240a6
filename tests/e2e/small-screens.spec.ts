import type { Page } from '@playwright/test';
import { colorsAt, drawnBy, legendOf, mapOf, pointIn } from './support/map';
import { distance, parseRgb } from './support/png';
import { expect, test } from './support/test';

/** A style sheet of the reader's own. */
const wear = (page: Page, css: string) =>
  page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets.push(sheet);
  }, css);

test.describe('without MapLibre', () => {
  test.use({ saveData: true });

  /** How much wider than the screen the page is. */
  const excess = (page: Page) =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

  test('nothing is wider than a screen of 320 px', async ({ page, watch }) => {
    watch.expect(/status of 404|404 for/);
    await page.setViewportSize({ width: 320, height: 640 });
    for (const address of [
      'embed/',
      'about/',
      'report/',
      'share/embed/',
      'rates/',
      'state/texs/',
      'state/texas/?with=ohio&rate=1'
    ]) {
      await page.goto(address);
      expect(await excess(page), address).toBe(0);
      await wear(page, ':root{font-size:200%!important}');
      expect.soft(await excess(page), `${address}, with letters twice as large`).toBe(0);
    }
  });

  test('in a table that is scrolled sideways the names stay beside their figures', async ({ page }) => {
    await page.setViewportSize({ width: 256, height: 400 });
    await page.goto('?rate=1&metric=resolved');
    const table = page.getByRole('table', { name: /by place/ });
    const head = table.getByRole('button', { name: /^Resolved cases per/ });
    await head.focus();
    const end = await head.boundingBox();
    expect((end?.x ?? Infinity) + (end?.width ?? 0)).toBeLessThanOrEqual(256);
    await page.keyboard.press('Tab');
    const name = table.getByRole('link', { name: 'Alabama' });
    await expect(name).toBeFocused();
    await expect(name).toBeInViewport({ ratio: 1 });
    // On a common phone it is not wider at all.
    await page.setViewportSize({ width: 360, height: 740 });
    const wider = () => table.evaluate((element) => (element as HTMLElement).offsetWidth - (innerWidth - 32));
    await expect.poll(wider).toBeLessThanOrEqual(0);
  });

  test('however wide the panel is, no number of the help line is broken', async ({ page }) => {
    await page.goto('state/ohio/');
    const help = page.getByText(/If a child is missing.*1-800-843-5678/).first();
    const broken = await help.evaluate((line: HTMLElement) => {
      const digits = document.createRange();
      const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const at = walker.currentNode.textContent?.indexOf('1-800-843-5678') ?? -1;
        if (at < 0) continue;
        digits.setStart(walker.currentNode, at);
        digits.setEnd(walker.currentNode, at + 14);
      }
      return Array.from({ length: 41 }, (_, i) => 200 + 10 * i).filter((width) => {
        line.style.inlineSize = `${width}px`;
        return digits.getClientRects().length !== 1;
      });
    });
    expect(broken).toEqual([]);
  });

  for (const address of [
    '',
    'state/district-of-columbia/?metric=active&rate=1',
    'embed/state/north-carolina/'
  ])
    test(`400% zoom, wide text spacing and 200% text cut nothing off: /${address}`, async ({ page }) => {
      // 1280 × 1024 at 400%.
      await page.setViewportSize({ width: 320, height: 256 });
      await page.goto(address);
      expect(await excess(page)).toBe(0);
      // The values of WCAG 2.2, 1.4.12.
      await wear(
        page,
        '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-block-end:2em!important}'
      );
      expect(await excess(page)).toBe(0);
      await wear(page, ':root{font-size:200%!important}');
      await page.setViewportSize({ width: 1280, height: 900 });
      expect(await excess(page)).toBe(0);
    });

  test('each of the 53 places has a target of 44 pixels', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 800 });
    await page.goto('');
    const links = page.getByRole('table').getByRole('link');
    await expect(links).toHaveCount(53);
    const small = await links.evaluateAll((all) =>
      all.flatMap((link) => {
        const { width, height } = link.getBoundingClientRect();
        return Math.min(width, height) < 44 ? [`${link.textContent?.trim()}: ${width} × ${height}`] : [];
      })
    );
    expect(small).toEqual([]);
  });

  test('in a low window all of the panel can be brought into view', async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 600 });
    await page.goto('state/ohio/');
    const links = page.getByRole('region', { name: 'Ohio', exact: true }).getByRole('link');
    for (const link of await links.all()) {
      await link.focus();
      await expect(link).toBeInViewport({ ratio: 1 });
    }
  });

  test('under the map a choice by keyboard takes it to the panel, and Escape back to the map', async ({
    page
  }) => {
    await page.setViewportSize({ width: 640, height: 400 });
    await page.goto('');
    const finder = page.getByRole('combobox', { name: 'Find a place' });
    await finder.fill('Ohio');
    await finder.press('Enter');
    const heading = page.getByRole('heading', { name: 'Ohio', level: 2 });
    await expect(heading).toBeFocused();
    await expect(heading).toBeInViewport({ ratio: 1 });
    await page.keyboard.press('Escape');
    await expect(page.getByRole('link', { name: 'Ohio', exact: true }).first()).toBeFocused();
    await expect(mapOf(page)).toBeInViewport({ ratio: 0.9 });
  });

  test('a browser that knows no colours by scheme has the light ones', async ({ page }) => {
    await page.addInitScript(() => (CSS.supports = () => false));
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto('');
    await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
    const [texas] = await colorsAt(page, [pointIn('Texas')]);
    expect(distance(texas ?? [0, 0, 0], parseRgb('rgb(39, 46, 131)'))).toBeLessThan(6);
  });

  test('in forced colours the classes keep their colours, the choices their boxes', async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active' });
    await page.goto('?rate=1');
    for (const box of [page.getByRole('radio', { name: 'Total' }), page.getByRole('switch')])
      expect(
        await box.evaluate((input) => [getComputedStyle(input).appearance, getComputedStyle(input).opacity])
      ).toEqual(['auto', '1']);
    const [texas, california] = await colorsAt(page, [pointIn('Texas'), pointIn('California')]);
    expect(distance(texas ?? [0, 0, 0], california ?? [0, 0, 0])).toBeGreaterThan(24);
  });
});

test.describe('a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('shows controls, the whole map and the scale of the legend on its first screen', async ({ page }) => {
    await page.goto('');
    await drawnBy(page, 'maplibre');
    for (const part of [
      page.getByRole('radiogroup', { name: 'Cases' }),
      page.getByRole('switch', { name: 'Per 100,000 children' }),
      page.getByRole('combobox', { name: 'Find a place' }),
      mapOf(page),
      legendOf(page).getByRole('list').first().locator('.swatch').first()
    ])
      await expect(part).toBeInViewport({ ratio: 1 });
    await expect(legendOf(page).getByRole('list').first().locator('.range').last()).toBeInViewport({
      ratio: 1
    });
    const canvas = mapOf(page).locator('canvas');
    expect(
      await canvas.evaluate((element) => getComputedStyle(element.parentElement ?? element).touchAction),
      'one finger over the map scrolls the page'
    ).toMatch(/pan-y|auto/);
  });
});
