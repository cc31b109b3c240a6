/** Pages that others change: translators, extensions, browsers that allow only so many steps. */
import type { Page } from '@playwright/test';
import { openEarly } from './support/early';
import { legendOf, mapOf, panelOf, pointAt } from './support/map';
import { placeNamed } from './support/report';
import { COUNTRY, expectShown } from './support/shown';
import { expect, test } from './support/test';

test.use({ saveData: true });

const texas = placeNamed('Texas');

/** The map has its keys: all parts of the page have started. */
const started = (page: Page) => expect(mapOf(page).getByRole('application')).toBeAttached();

/**
 * Does to a page what the translators of Chrome and Edge do, now and whenever something is added: each text is taken out, and
 * two elements with other words stand for it. Here they are the same words, so that it can be told what is right.
 */
function translator() {
  const kept = 'font, script, style, noscript, template, textarea, svg, [translate=no]';
  const translate = (root: Node) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    for (const text of texts) {
      if (!text.data.trim() || text.parentElement?.closest(kept)) continue;
      const words = document.createElement('font');
      words.append(document.createElement('font'));
      words.firstElementChild?.append(text.data);
      text.replaceWith(words);
    }
  };
  const begin = () => {
    translate(document.body);
    new MutationObserver((records) =>
      records
        .flatMap(({ addedNodes }) => [...addedNodes])
        .forEach((node) => node.isConnected && translate(node.parentNode ?? node))
    ).observe(document.body, { childList: true, subtree: true });
  };
  addEventListener('translate', begin, { once: true });
}

const translate = (page: Page) => page.evaluate(() => dispatchEvent(new Event('translate')));

/** As the browser goes on doing on the site's other pages: each is translated once it is there. */
const translateAll = (page: Page) =>
  page.addInitScript(() =>
    addEventListener('load', () => setTimeout(() => dispatchEvent(new Event('translate')), 300))
  );

test.beforeEach(({ page }) => page.addInitScript(translator));

test('a translated page shows what is chosen, and goes back', async ({ page }) => {
  await translateAll(page);
  await page.goto('');
  await started(page);
  await expect(page.locator('h1 font').first()).toBeVisible();
  await page.getByRole('radio', { name: 'Active' }).click();
  await expect(page).toHaveURL('/?metric=active');
  await expectShown(page, { ...COUNTRY, metric: 'active' });
  await page.getByRole('switch').click();
  await expect(page).toHaveURL('/?metric=active&rate=1');
  await expectShown(page, { ...COUNTRY, metric: 'active', rate: true });
  await page.getByRole('table').getByRole('link', { name: 'Texas' }).click();
  await expect(page).toHaveURL('/state/texas/?metric=active&rate=1');
  await expectShown(page, { ...COUNTRY, place: texas, metric: 'active', rate: true });
  await page.goBack();
  await expectShown(page, { ...COUNTRY, metric: 'active', rate: true });
});

test('two choices in quick succession on a translated page both hold', async ({ page }) => {
  await page.goto('');
  await started(page);
  await translate(page);
  await page.evaluate(() => {
    document.querySelector<HTMLElement>('input[value=resolved]')?.click();
    document.querySelector<HTMLElement>('[role=switch]')?.click();
  });
  await expect(page).toHaveURL('/?metric=resolved&rate=1');
  await expectShown(page, { ...COUNTRY, metric: 'resolved', rate: true });
});

test('tooltip and legend follow the mouse over a translated map', async ({ page }) => {
  await page.goto('');
  await started(page);
  await translate(page);
  for (const [place, figure] of [
    ['Texas', 'Texas: 3,588 cases'],
    ['California', 'California: 1,828 cases'],
    ['Hawaii', 'Hawaii: ']
  ] as const) {
    await pointAt(page, place);
    await expect(page.getByRole('tooltip')).toContainText(figure);
    await expect(legendOf(page)).toContainText(figure);
  }
  await page.mouse.move(0, 0);
  await expect(legendOf(page)).toContainText('All cases reported to NCMEC in 2020');
});

test('what opens, sorts and closes on a translated page does so without a fault', async ({ page }) => {
  await page.goto('state/texas/');
  await started(page);
  await translate(page);
  for (const name of [/^Share/, /^Download/]) {
    await page.getByRole('button', { name }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  }
  await page.getByText('Two charts').click();
  await expect(page.getByRole('heading', { name: /by number of children/ })).toBeVisible();
  await page
    .getByRole('table', { name: /by place/ })
    .getByRole('button', { name: /Active/ })
    .click();
  await expect(page.locator('table#places tbody tr')).toHaveCount(53);
  await page.getByRole('combobox', { name: 'Find a place' }).fill('ohi');
  await page.keyboard.press('Enter');
  await expect(panelOf(page, 'Ohio')).toBeVisible();
  await expectShown(page, { ...COUNTRY, place: placeNamed('Ohio') });
});

test('a page that was translated before it started is whole all the same', async ({ page }) => {
  const start = await openEarly(page, '?metric=active&rate=1');
  await translate(page);
  await start();
  await started(page);
  await expectShown(page, { ...COUNTRY, metric: 'active', rate: true });
  await expect(
    page.locator('[data-caveats], [data-summary], [data-labels], [data-lines], [data-leaders]')
  ).toHaveCount(5);
  await expect(
    page.locator(':is([data-caveats], [data-summary], [data-labels], [data-lines], [data-leaders]):empty')
  ).toHaveCount(0);
  await mapOf(page).locator('[data-place="texas"]').focus();
  await page.keyboard.press('Enter');
  await expectShown(page, { ...COUNTRY, place: texas, metric: 'active', rate: true });
});

test('elements that extensions put everywhere before the page starts take nothing from it', async ({
  page
}) => {
  const start = await openEarly(page, 'state/texas/?metric=resolved');
  await page.evaluate(() => {
    for (const element of document.querySelectorAll('body, body > div, main, [data-island], label, input, p'))
      element.before(document.createElement('x-extension'));
    for (const element of document.querySelectorAll('[data-island], main')) element.prepend('extension');
  });
  await start();
  await started(page);
  await expectShown(page, { ...COUNTRY, place: texas, metric: 'resolved' });
});

for (const way of ['replaceState', 'pushState'] as const)
  test(`where the browser refuses ${way}, each choice is shown by a page of its own`, async ({ page }) => {
    await page.addInitScript((name) => {
      addEventListener('started', () => {
        history[name] = () => {
          throw new DOMException('too many', 'SecurityError');
        };
      });
    }, way);
    await page.goto('');
    await started(page);
    await page.getByRole('radio', { name: 'Active' }).click();
    await expectShown(page, { ...COUNTRY, metric: 'active' });
    await started(page);
    await mapOf(page).locator('[data-place="texas"]').focus();
    await page.keyboard.press('Enter');
    await expectShown(page, { ...COUNTRY, place: texas, metric: 'active' });
    await expect(page.getByRole('alert')).toBeHidden();
  });

test('where it does so while an embed is put together, the code follows the choice', async ({ page }) => {
  await page.addInitScript(() => {
    addEventListener('started', () => {
      history.replaceState = () => {
        throw new DOMException('too many', 'SecurityError');
      };
    });
  });
  await page.goto('share/embed/');
  await page.getByLabel('Place').selectOption('Texas');
  await page.getByRole('radio', { name: 'Active' }).check();
  const code = page.getByRole('textbox', { name: 'Iframe', exact: true });
  await expect(code).toHaveValue(/\/embed\/state\/texas\/\?metric=active"/);
  await expect(page.getByRole('alert')).toBeHidden();
});

test('a part that fails as it starts is told of, and the others start', async ({ page, watch }) => {
  watch.expect(/no map today/);
  await page.addInitScript(() => {
    const { observe } = ResizeObserver.prototype;
    ResizeObserver.prototype.observe = function (element, options) {
      if (element.matches('[data-map]')) throw new Error('no map today');
      observe.call(this, element, options);
    };
  });
  await page.goto('state/texas/');
  await expect(page.getByRole('alert')).toContainText('could not be loaded');
  await page.getByRole('radio', { name: 'Active' }).check();
  await expect(legendOf(page)).toContainText('Texas: 226 cases');
});
