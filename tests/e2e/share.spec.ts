/** The dialog by which a view is passed on. */
import AxeBuilder from '@axe-core/playwright';
import type { FrameLocator, Page } from '@playwright/test';
import { startHost } from './support/host';
import { panelOf } from './support/map';
import { count, placeNamed } from './support/report';
import { listenTo } from './support/status';
import { expect, test, UNLOADED } from './support/test';

test.use({ saveData: true });

const CAVEAT = /not an indication of any issues within a state, but an indicator of active reporting/;

/** Opens the dialog, which is fetched when it is asked for. */
async function share(where: Page | FrameLocator) {
  await where.getByRole('button', { name: 'Share', exact: true }).click();
  const dialog = where.getByRole('dialog', { name: 'Share' });
  await expect(dialog).toBeVisible();
  return dialog;
}

for (const [address, link, card] of [
  ['', '', 'us'],
  ['state/ohio/?metric=active&rate=1', 'state/ohio/?metric=active&rate=1', 'ohio'],
  ['state/ohio/?with=texas', 'state/ohio/?with=texas', 'ohio'],
  ['embed/state/texas/?metric=resolved&panel=0', 'state/texas/?metric=resolved', 'texas'],
  ['report/', 'report/', 'us'],
  ['about/', 'about/', 'us'],
  ['share/embed/', 'share/embed/', 'us']
] as const) {
  test(`/${address} can be shared`, async ({ page, baseURL }) => {
    await page.goto(address);
    const dialog = await share(page);
    const site = baseURL ?? '';
    await expect(dialog.getByLabel(/^Link to this/)).toHaveValue(`${site}${link}`);
    await expect(dialog.getByLabel('A sentence to go with it', { exact: true })).toHaveValue(CAVEAT);
    // A page of text is cited by its heading.
    const [title = ''] = (await page.title()).split(': missing-children cases by state');
    await expect(dialog.getByLabel('Citation', { exact: true })).toHaveValue(RegExp(title));
    await expect(dialog.getByLabel('Citation', { exact: true })).toHaveValue(
      /^National Center for Missing & Exploited Children, Our 2020 Impact.*retrieved \w+ \d+, 20\d\d/
    );
    const picture = dialog.getByRole('img');
    await expect(picture).toHaveAttribute('src', `${site}card/${card}.png`);
    await expect.poll(() => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(1200);
    await expect(dialog.getByRole('link', { name: 'Save the picture' })).toHaveAttribute(
      'download',
      /\.png$/
    );
    const code = await dialog.getByLabel('Embed code', { exact: true }).inputValue();
    const framed = await page.evaluate((html) => {
      const { body } = new DOMParser().parseFromString(html, 'text/html');
      const frame = body.querySelector('iframe');
      return { children: body.children.length, src: frame?.src ?? '', title: frame?.title ?? '' };
    }, code);
    expect(framed.children).toBe(1);
    expect((await page.request.get(framed.src)).status()).toBe(200);
    expect(framed.src).toContain(`${site}embed/`);
    expect(framed.title).toMatch(/missing-children cases/i);
    const { violations } = await new AxeBuilder({ page }).include('dialog').analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(page.getByRole('button', { name: 'Share', exact: true })).toBeFocused();
  });
}

test('the sentence has the figure that is shown, and its interval', async ({ page }) => {
  await page.goto('state/ohio/?metric=active&rate=1');
  const { total, active, resolved } = placeNamed('Ohio');
  const said = await (await share(page)).getByLabel('A sentence to go with it', { exact: true }).inputValue();
  for (const figure of [total, active, resolved]) expect(said).toContain(count(figure));
  expect(said).toMatch(/4\.1 active cases per 100,000 children under 18 \(95% interval 3\.3 to 4\.9\)/);
});

test('what was copied is what is shown, and is said', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('state/maine/');
  const dialog = await share(page);
  for (const label of ['Link to this view', 'Citation', 'Embed code']) {
    await dialog.getByRole('button', { name: new RegExp(`^Copy: ${label}`, 'i') }).click();
    await expect(dialog.getByRole('status')).toHaveText(`${label}: copied.`);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      await dialog.getByLabel(label, { exact: true }).inputValue()
    );
  }
  const answers = await listenTo(dialog.getByRole('status'));
  await dialog.getByRole('button', { name: 'Copy: embed code' }).click();
  await expect.poll(answers, 'the same answer once more').toEqual(['Embed code: copied.']);
});

test('where copying is refused the text is selected, and that is said', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) }
    });
    document.execCommand = () => false;
  });
  await page.goto('state/maine/');
  const dialog = await share(page);
  await dialog.getByRole('button', { name: 'Copy: link to this view' }).click();
  await expect(dialog.getByRole('status')).toContainText('The text is selected');
  const field = dialog.getByLabel('Link to this view', { exact: true });
  await expect(field).toBeFocused();
  const chosen = await field.evaluate((element) => {
    const { selectionStart, selectionEnd, value } = element as HTMLTextAreaElement;
    return value.slice(selectionStart, selectionEnd);
  });
  expect(chosen).toBe(await field.inputValue());
});

test('the device’s own share sheet gets title, sentence and link; leaving it is no failure', async ({
  page
}) => {
  await page.addInitScript(() => {
    const answers = ['AbortError', 'NotAllowedError'];
    const shared: ShareData[] = [];
    Object.assign(window, { shared });
    navigator.share = (data?: ShareData) => {
      shared.push(data ?? {});
      const answer = answers[shared.length - 2];
      return answer ? Promise.reject(new DOMException('no', answer)) : Promise.resolve();
    };
  });
  await page.goto('state/utah/?rate=1');
  const dialog = await share(page);
  const send = dialog.getByRole('button', { name: /^Send with/ });
  await send.click();
  const sent = await page.evaluate(() => (window as unknown as { shared: ShareData[] }).shared[0]);
  expect(sent?.title).toBe('Utah: missing-children cases per 100,000 children, 2020');
  expect(sent?.text).toMatch(CAVEAT);
  expect(sent?.url).toMatch(/\/state\/utah\/\?rate=1$/);
  await send.click();
  await expect(dialog.getByRole('status')).toBeEmpty();
  await send.click();
  await expect(dialog.getByRole('status')).toContainText('could not send it');
});

test('a citation comes in three styles', async ({ page }) => {
  await page.goto('');
  const dialog = await share(page);
  const citation = dialog.getByLabel('Citation', { exact: true });
  await dialog.getByRole('radio', { name: 'APA' }).check();
  await expect(citation).toHaveValue(/^National Center for Missing & Exploited Children\. \(2021\)\./);
  await dialog.getByRole('radio', { name: 'BibTeX' }).check();
  await expect(citation).toHaveValue(/^@misc\{ncmec2020,[^]*urldate = \{20\d\d-\d\d-\d\d\}[^]*\}$/);
});

test('the picture is saved under a name that says what it is', async ({ page }) => {
  await page.goto('state/new-york/');
  const dialog = await share(page);
  const saving = page.waitForEvent('download');
  await dialog.getByRole('link', { name: 'Save the picture' }).click();
  expect((await saving).suggestedFilename()).toBe('missing-children-cases-2020-new-york.png');
});

test('with letters twice as large the dialog is not wider than a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('state/north-carolina/');
  await page.locator('html').evaluate((html) => html.style.setProperty('font-size', '200%'));
  await page.getByRole('button', { name: 'Share' }).click();
  const dialog = page.getByRole('dialog', { name: 'Share' });
  await expect(dialog.getByRole('link', { name: 'Save the picture' })).toBeVisible();
  expect(await dialog.evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
});

test('the dialog follows the view, and leads to the builder with the same choices', async ({ page }) => {
  await page.goto('');
  await page.getByRole('radio', { name: 'Active' }).check();
  await page.getByRole('table').getByRole('link', { name: 'Kansas', exact: true }).click();
  await expect(panelOf(page, 'Kansas')).toBeVisible();
  const dialog = await share(page);
  await expect(dialog.getByLabel('Link to this view', { exact: true })).toHaveValue(
    /\/state\/kansas\/\?metric=active$/
  );
  await dialog.getByRole('link', { name: /Other ways to embed/ }).click();
  await expect(page).toHaveURL(/\/share\/embed\/\?metric=active&place=kansas$/);
  await expect(page.getByLabel('Place')).toHaveValue('kansas');
  await expect(page.getByRole('radio', { name: 'Active' })).toBeChecked();
});

test('a dialog that cannot be fetched says so', async ({ page, watch }) => {
  watch.expect(UNLOADED);
  await page.goto('about/');
  await expect(page.getByRole('button', { name: 'Share', exact: true })).toBeVisible();
  await page.route(/_app\/immutable\/(chunks|assets)\//, (route) => route.abort());
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('A part of this page could not be loaded.');
});

test('in a tall sandboxed frame the dialog opens where the button is, and answers', async ({
  page,
  baseURL,
  watch
}) => {
  watch.expect(/Clipboard API has been blocked/);
  const host = await startHost('sandbox', baseURL ?? '', watch);
  await host.open(page, 'embed/state/iowa/');
  const frame = page.frameLocator('iframe');
  const button = frame.getByRole('button', { name: 'Share', exact: true });
  await button.scrollIntoViewIfNeeded();
  const at = await button.boundingBox();
  const before = await page.evaluate(() => scrollY);
  const dialog = await share(frame);
  const box = await dialog.boundingBox();
  expect(Math.abs((box?.y ?? 0) - (at?.y ?? 9999))).toBeLessThan(300);
  expect(await page.evaluate(() => scrollY)).toBe(before);
  await expect(dialog.getByLabel('Link to this view', { exact: true })).toHaveValue(/\/state\/iowa\/$/);
  await dialog.getByRole('button', { name: 'Copy: link to this view' }).click();
  await expect(dialog.getByRole('status')).toHaveText(/copied\.$|The text is selected/);
  host.close();
});

test('without scripts there is a way to the embed code, and no dead button', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${baseURL}state/ohio/`);
  await expect(page.getByRole('button', { name: 'Share' })).toBeHidden();
  await page.getByRole('link', { name: 'Share' }).click();
  await expect(page.getByRole('textbox', { name: 'Iframe' })).toHaveValue(/^<iframe .*<\/iframe>$/);
  await expect(page.getByRole('table', { name: 'Keys of an embed’s address' })).toBeVisible();
  await page.goto(`${baseURL}embed/state/ohio/`);
  await expect(page.getByRole('link', { name: 'Share' })).toHaveAttribute('target', '_blank');
  await context.close();
});
