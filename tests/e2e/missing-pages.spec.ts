import { panelOf } from './support/map';
import { expect, test } from './support/test';

test.use({ saveData: true });

const NOT_FOUND = /status of 404|404 for/;

test('an address without its slash is sent to the one with it, for good', async ({ request }) => {
  for (const path of ['state/texas', 'embed', 'about', 'state/tx']) {
    const answer = await request.get(`/${path}?metric=active`, { maxRedirects: 0 });
    expect(answer.status(), path).toBe(308);
    expect(answer.headers().location).toBe(`/${path}/?metric=active`);
  }
});

test('an unknown place is a real 404', async ({ request }) => {
  for (const path of ['state/atlantis/', 'state/texs/', 'embed/state/atlantis/', 'nothing', 'state/']) {
    expect((await request.get(`/${path}`)).status(), path).toBe(404);
  }
});

for (const [wrong, name] of [
  ['state/texs/', 'Texas'],
  ['state/Californa', 'California'],
  ['state/new_york/', 'New York']
] as const) {
  test(`/${wrong} offers ${name}, and the offer works`, async ({ page, watch }) => {
    watch.expect(NOT_FOUND);
    await page.goto(wrong);
    // The nearest names stand before the list of all.
    const nearest = page.getByRole('main').getByRole('list').first();
    await expect(nearest.getByRole('link').first()).toHaveText(name);
    await nearest.getByRole('link', { name, exact: true }).click();
    await expect(page).toHaveURL(`/state/${name.toLowerCase().replace(' ', '-')}/`);
    await expect(panelOf(page, name)).toBeVisible();
  });
}

test('a name that is like no place leads to the map all the same', async ({ page, watch }) => {
  watch.expect(NOT_FOUND);
  await page.goto('state/<img src=x onerror=alert(1)>/?metric=active');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('main').getByRole('img')).toHaveCount(0);
  await page.getByRole('main').getByRole('link', { name: /map/i }).first().click();
  await expect(page).toHaveURL('/?metric=active');
});

test('two slashes for one lead to no other host', async ({ page, baseURL, watch }) => {
  watch.expect(NOT_FOUND);
  const site = new URL(baseURL ?? '').origin;
  for (const [asked, arrived] of [
    ['//state/texas/?metric=active', '/state/texas/?metric=active'],
    ['//elsewhere.example/embed/state/TX/', '/elsewhere.example/embed/state/texas/'],
    ['//elsewhere.example/state/tx/', '/elsewhere.example/state/tx/']
  ]) {
    await page.goto(`${site}${asked}`);
    await expect(page).toHaveURL(`${site}${arrived}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const links = await page.getByRole('main').getByRole('link').all();
    for (const link of links)
      expect(
        await link.evaluate((element) => new URL(element.getAttribute('href') ?? '', location.href).href)
      ).toMatch(RegExp(`^(?:${site}/|tel:)`));
  }
});

test('where a host takes two slashes for one, so does the page', async ({ page, baseURL }) => {
  const site = new URL(baseURL ?? '').origin;
  for (const [asked, served, arrived] of [
    ['//state/texas/index.html?metric=active', '/state/texas/', '/state/texas/?metric=active'],
    ['/state//texas/?rate=1', '/state/texas/', '/state/texas/?rate=1'],
    ['//', '/', '/']
  ] as const) {
    const html = await (await page.request.get(served)).text();
    await page.route(`${site}${asked}`, (route) => route.fulfill({ contentType: 'text/html', body: html }));
    await page.goto(`${site}${asked}`);
    await expect(page).toHaveURL(`${site}${arrived}`);
    await page.getByRole('radio', { name: 'Resolved' }).check();
    await expect(page).toHaveURL(/[?&]metric=resolved/);
    await page.getByRole('table').getByRole('link', { name: 'Ohio' }).click();
    await expect(panelOf(page, 'Ohio')).toBeVisible();
    expect(new URL(page.url()).pathname).toBe('/state/ohio/');
  }
});
