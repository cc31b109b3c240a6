/** How embed.js gets into a page other than by the element that the README has. */
import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { openPasted } from './support/host';
import { panelOf } from './support/map';
import { expect, test, type Watch } from './support/test';

test.use({ saveData: true });

const ELEMENT = '<missing-children-map place="Ohio"><a href="/">Ohio on the map</a></missing-children-map>';
/** Whose script is called as ours is. */
const OTHER = 'https://www.instagram.com/embed.js';

async function answerOther(page: Page, watch: Watch) {
  await page.route(OTHER, (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
  watch.allowOrigin(new URL(OTHER).origin);
}

const maps = (page: Page): Locator => page.locator('missing-children-map');
const frameIn = (map: Locator): Locator => map.locator('iframe');
const sourceOf = (map: Locator) => frameIn(map).evaluate((frame) => (frame as HTMLIFrameElement).src);

test('imported, it finds its site beside another site’s script of the same name', async ({
  page,
  baseURL,
  watch
}) => {
  await answerOther(page, watch);
  const site = await openPasted(
    page,
    `<script src="${OTHER}"></script>${ELEMENT}<script type="module">import('${baseURL}embed.js')</script>`,
    watch
  );
  await expect(frameIn(maps(page))).toHaveAttribute('title', 'Ohio: missing-children cases, 2020');
  expect(await sourceOf(maps(page))).toBe(`${baseURL}embed/state/ohio/`);
  site.close();
});

test('copied into a page it takes no other script for its own, and says what to do', async ({
  page,
  watch
}) => {
  await answerOther(page, watch);
  watch.expect(/cannot tell which site it is from/);
  const said = page.waitForEvent('console', (message) => message.text().includes('<script async src='));
  const site = await openPasted(
    page,
    `<script src="${OTHER}"></script>${ELEMENT}<script>${readFileSync('build/embed.js', 'utf8')}</script>`,
    watch
  );
  await said;
  await expect(page.getByRole('link', { name: 'Ohio on the map' })).toBeVisible();
  await expect(frameIn(maps(page))).toHaveCount(0);
  site.close();
});

test('a browser that constructs no style sheets shows the map as well', async ({ page, baseURL, watch }) => {
  await page.addInitScript(() => {
    delete (ShadowRoot.prototype as Partial<ShadowRoot>).adoptedStyleSheets;
    window.CSSStyleSheet = new Proxy(CSSStyleSheet, {
      construct() {
        throw new TypeError('Illegal constructor');
      }
    });
  });
  const site = await openPasted(page, `<script src="${baseURL}embed.js"></script>${ELEMENT}`, watch);
  await expect(panelOf(frameIn(maps(page)).contentFrame(), 'Ohio')).toBeVisible();
  await expect(frameIn(maps(page))).toHaveCSS('border-top-width', '0px');
  await maps(page).evaluate((element) => element.setAttribute('place', 'Utah'));
  await expect(frameIn(maps(page))).toHaveAttribute('title', 'Utah: missing-children cases, 2020');
  await expect(frameIn(maps(page))).toHaveCSS('border-top-width', '0px');
  site.close();
});
