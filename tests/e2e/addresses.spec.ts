import type { Page } from '@playwright/test';
import { firstFiles } from './support/files';
import { legendOf, mapOf, panelOf } from './support/map';
import { placeNamed } from './support/report';
import { COUNTRY, expectShown } from './support/shown';
import { expect, test } from './support/test';

test.use({ saveData: true });

const choose = async (page: Page, name: string) => {
  const finder = page.getByRole('combobox', { name: 'Find a place' });
  await finder.fill(name);
  await finder.press('Enter');
  await expect(panelOf(page, name)).toBeVisible();
};

/** What a reader sees of a view of a rate, in words, once all of them are there. */
async function seen(page: Page, name: string) {
  await expect(panelOf(page, name)).toContainText('The cases are the same.');
  return {
    panel: await panelOf(page, name).innerText(),
    legend: await legendOf(page).innerText(),
    table: await page.getByRole('table').innerText(),
    list: await page.getByRole('list', { name: 'Small and off-map places' }).innerText(),
    active: await page.getByRole('radio', { name: 'Active' }).isChecked(),
    rate: await page.getByRole('switch').isChecked(),
    map: await mapOf(page).locator('svg.choropleth').getAttribute('viewBox'),
    title: await page.title()
  };
}

test('a link opened cold shows what clicking there shows', async ({ page }) => {
  await page.goto('');
  await page.getByRole('radio', { name: 'Active' }).check();
  await page.getByRole('switch').check();
  await choose(page, 'Ohio');
  await expect(page).toHaveURL('/state/ohio/?metric=active&rate=1');
  const clicked = await seen(page, 'Ohio');
  await page.goto('about/');
  await page.goto('state/ohio/?metric=active&rate=1');
  await expect(page.getByRole('switch')).toBeChecked();
  expect(await seen(page, 'Ohio')).toEqual(clicked);
  expect(clicked.legend).toContain('Ohio');
});

test('Back and Forward go through the places that were chosen, and keep the query', async ({ page }) => {
  await page.goto('?metric=active');
  const length = await page.evaluate(() => history.length);
  for (const name of ['Ohio', 'Texas', 'Maine']) await choose(page, name);
  await page.getByRole('switch').check();
  expect(await page.evaluate(() => history.length)).toBe(length + 3);
  await expect(page).toHaveURL('/state/maine/?metric=active&rate=1');
  for (const [name, path] of [
    ['Texas', '/state/texas/'],
    ['Ohio', '/state/ohio/'],
    ['United States', '/']
  ] as const) {
    await page.goBack();
    await expect(page).toHaveURL(`${path}?metric=active`);
    await expect(panelOf(page, name)).toBeVisible();
    await expect(page.getByRole('radio', { name: 'Active' })).toBeChecked();
    await expect(page.getByRole('switch')).not.toBeChecked();
  }
  await page.goForward();
  await expect(panelOf(page, 'Ohio')).toBeVisible();
  await page.goForward();
  await page.goForward();
  await expect(page).toHaveURL('/state/maine/?metric=active&rate=1');
  await expect(page.getByRole('switch')).toBeChecked();
  await expect(panelOf(page, 'Maine')).toContainText('Active cases per 100,000 children');
});

test('the same place again is no new entry', async ({ page }) => {
  await page.goto('state/ohio/');
  const length = await page.evaluate(() => history.length);
  await choose(page, 'Ohio');
  expect(await page.evaluate(() => history.length)).toBe(length);
});

for (const value of ['deaths', '<img src=x onerror=alert(1)>', '"><script>alert(1)</script>', '']) {
  test(`a value that the map does not have is quoted in one notice: “${value}”`, async ({ page }) => {
    page.on('dialog', (dialog) => void dialog.dismiss().then(() => expect(dialog.message()).toBe('')));
    await page.goto(`?metric=${encodeURIComponent(value)}&rate=1`);
    const notice = page.getByText(`The address asks for metric “${value}”`);
    await expect(notice.first()).toBeVisible();
    await expect(page.getByRole('status')).toContainText(`“${value}”`);
    await expect(page.locator('p.notice')).toHaveCount(1);
    await expect(page.getByRole('radio', { name: 'Total' })).toBeChecked();
    await expect(page.getByRole('switch')).toBeChecked();
    await expect(page.locator('main img, main script, main [onerror]')).toHaveCount(0);
  });
}

test('keys of embeds and keys of others are left alone on a page, and kept', async ({ page }) => {
  await page.goto('?utm_source=news&metric=active&theme=dark&panel=0&x=a%20b');
  await expect(page.getByText('The address asks for')).toHaveCount(0);
  await choose(page, 'Ohio');
  const { searchParams } = new URL(page.url());
  expect(Object.fromEntries(searchParams)).toEqual({
    utm_source: 'news',
    metric: 'active',
    theme: 'dark',
    panel: '0',
    x: 'a b'
  });
});

test('a default is not written', async ({ page }) => {
  await page.goto('?metric=active');
  await expect(page.getByRole('radio', { name: 'Active' })).toBeChecked();
  await page.getByRole('radio', { name: 'Total' }).check();
  await expect(page).toHaveURL('/');
});

test('a postal code redirects to the name, with the query', async ({ page }) => {
  await page.goto('about/');
  const length = await page.evaluate(() => history.length);
  for (const [code, name] of [
    ['tx', 'Texas'],
    ['dc', 'District of Columbia'],
    ['pr', 'Puerto Rico']
  ] as const) {
    await page.goto(`state/${code}/?metric=active`);
    await expect(page).toHaveURL(`/state/${placeNamed(name).slug}/?metric=active`);
    await expect(panelOf(page, name)).toBeVisible();
    await expect(page.getByRole('radio', { name: 'Active' })).toBeChecked();
  }
  expect(await page.evaluate(() => history.length), 'the redirect leaves no entry').toBe(length + 3);
});

for (const text of ['about/', 'report/', 'rates/', 'share/embed/'])
  test(`the name of the site leads from a page of text to the whole map: /${text}`, async ({ page }) => {
    await page.goto(text);
    await page.getByRole('banner').getByRole('link', { name: 'Missing children by state' }).click();
    await expectShown(page, COUNTRY);
    await expect(page.locator('#summary p').filter({ visible: true })).toHaveText(/^All cases in 2020/);
  });

test('a page under its file’s name is the same page', async ({ page }) => {
  await page.goto('state/texas/index.html?metric=active#places');
  await expectShown(page, { ...COUNTRY, place: placeNamed('Texas'), metric: 'active' });
  await expect(page).toHaveURL('/state/texas/?metric=active#places');
  await page.getByRole('switch').check();
  await expect(page).toHaveURL('/state/texas/?metric=active&rate=1');
  await page.goto('index.html?rate=1');
  await expectShown(page, { ...COUNTRY, rate: true });
  await expect(page).toHaveURL('/?rate=1');
});

test('a page on a host that ignores letter case is the same page', async ({ page }) => {
  for (const [written, folder] of [
    ['/State/Texas/?metric=active', '/state/texas/?metric=active'],
    ['/EMBED/State/Ohio/?theme=dark', '/embed/state/ohio/?theme=dark']
  ] as const) {
    // As such a host answers: the file that is there in other letters.
    await page.route(`**${written}`, (route) =>
      route.continue({ url: new URL(folder, route.request().url()).href })
    );
    await page.goto(written);
    await expect(page).toHaveURL(folder);
    await expect(panelOf(page, folder.includes('texas') ? 'Texas' : 'Ohio')).toBeVisible();
    await page.getByRole('radio', { name: 'Resolved' }).check();
    await expect(page).toHaveURL(new RegExp(`^[^?]*${folder.split('?')[0]}[?].*metric=resolved`));
  }
});

test('a measure stays with the place that it was chosen for, however soon the reader steps back', async ({
  page
}) => {
  await page.goto('');
  const active = page.getByRole('radio', { name: 'Active' });
  for (let turn = 0; turn < 5; turn += 1) {
    await choose(page, 'Texas');
    await active.check();
    await page.goBack();
    await expect(panelOf(page, 'United States')).toBeVisible();
    await expectShown(page, COUNTRY);
    await expect(page).toHaveURL('/');
  }
});

test('after the way back from a page outside, the first step back leaves the keyboard where it is', async ({
  page
}) => {
  await page.goto('');
  await choose(page, 'Texas');
  // No browser without windows keeps a page that is left: this one is left for nothing, and told that it is back.
  await page.route('**/about/', (route) => route.fulfill({ status: 204 }));
  const asked = page.waitForResponse('**/about/');
  await page.getByRole('link', { name: 'About' }).first().click();
  await asked;
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
  const rate = page.getByRole('switch');
  await rate.focus();
  await page.goBack();
  await expect(panelOf(page, 'United States')).toBeVisible();
  await expect(rate).toBeFocused();
});

test('what is said of an address is not said once another one is shown', async ({ page }) => {
  // Its words come late; the page's own scripts do not.
  const { scripts } = firstFiles('index.html');
  let release = () => {};
  const gate = new Promise<void>((resolve) => (release = resolve));
  let held = 0;
  await page.route(/\/_app\/immutable\/.*\.js$/, async (route) => {
    if (!scripts.has(new URL(route.request().url()).pathname.slice(1))) {
      held += 1;
      await gate;
    }
    await route.continue();
  });
  await page.goto('?metric=deaths');
  await expect.poll(() => held).toBeGreaterThan(0);
  await page.getByRole('radio', { name: 'Active' }).check();
  await expect(page).toHaveURL('/?metric=active');
  const words = page.waitForResponse((response) => response.url().endsWith('.js'));
  release();
  await (await words).finished();
  await page.waitForLoadState('networkidle');
  await expectShown(page, { ...COUNTRY, metric: 'active' });
  await expect(page.getByText('deaths')).toHaveCount(0);
});
