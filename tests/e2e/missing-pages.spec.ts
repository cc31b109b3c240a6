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
