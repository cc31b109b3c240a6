import { drawnBy, mapOf, panelOf } from './support/map';
import { openPasted } from './support/host';
import { kept, publish } from './support/published';
import { count, placeNamed, rateOf } from './support/report';
import { expect, test } from './support/test';

test.use({ serviceWorkers: 'allow' });

test('after one visit the site can be read without a network', async ({ page, context, watch }) => {
  watch.expect(/ERR_INTERNET_DISCONNECTED|503/);
  await page.goto('');
  await kept(page);
  await context.setOffline(true);

  await page.goto('?metric=active');
  await drawnBy(page, 'maplibre');
  await expect(page.getByRole('table', { name: 'Active cases by place, 2020' })).toBeVisible();

  const texas = placeNamed('Texas');
  await page.goto('state/texas/?rate=1');
  await expect(panelOf(page, 'Texas')).toContainText(`${count(texas.total)} cases`);
  await expect(panelOf(page, 'Texas')).toContainText(rateOf(texas, 'total'));
  await expect(page.getByRole('switch')).toBeChecked();
  await mapOf(page).getByRole('link', { name: 'Texas' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/state/louisiana/?rate=1');
  await expect(panelOf(page, 'Louisiana')).toBeVisible();
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(page).toHaveURL('/?rate=1');

  for (const [address, heading] of [
    ['about/', 'About the figures'],
    ['report/', 'The report’s national figures'],
    ['share/embed/', 'You are offline']
  ] as const) {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
  }
  await page.getByRole('link', { name: 'To the map of the whole country' }).click();
  await expect(panelOf(page, 'United States')).toBeVisible();

  // As addresses are typed, and as some hosts have them.
  for (const [typed, address] of [
    ['about', '/about/'],
    ['about/index.html', '/about/'],
    ['index.html?metric=active', '/?metric=active'],
    ['2020/about/', '/about/'],
    ['2020/state/ohio/?rate=1', '/?rate=1&offline=ohio']
  ] as const) {
    await page.goto(typed);
    await expect(page).toHaveURL(address);
  }
});

test('an embed registers no worker and keeps nothing', async ({ page, baseURL, watch, context }) => {
  const site = await openPasted(
    page,
    `<iframe title="Map" src="${baseURL}embed/" width="720" height="2600"></iframe>`,
    watch
  );
  await drawnBy(page.frameLocator('iframe'), 'maplibre');
  await page.goto(`${baseURL}embed/state/ohio/`);
  await drawnBy(page, 'maplibre');
  expect(context.serviceWorkers()).toEqual([]);
  expect(
    await page.evaluate(async () => [
      (await navigator.serviceWorker.getRegistrations()).length,
      (await caches.keys()).length
    ])
  ).toEqual([0, 0]);
  site.close();
});

test('an embed that the worker of an earlier visit serves keeps nothing either', async ({ page }) => {
  await page.goto('');
  await kept(page);
  const held = () =>
    page.evaluate(async () => {
      const all = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
      return (await Promise.all(all.map((cache) => cache.keys()))).flat().length;
    });
  // As where another version of the site has come since.
  await page.evaluate(async () => {
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys())
        if (request.url.includes('/_app/')) await cache.delete(request);
    }
  });
  const before = await held();
  await page.goto('embed/state/ohio/?metric=active');
  await drawnBy(page, 'maplibre');
  expect(await held()).toBe(before);
  await page.goto('state/ohio/');
  await expect.poll(held).toBeGreaterThan(before);
});

test('with a network a page is the one that the site has now, and so is what is kept of it', async ({
  page,
  baseURL,
  context,
  watch
}) => {
  watch.expect(/ERR_INTERNET_DISCONNECTED/);
  let edition = 'first';
  const host = await publish(baseURL ?? '', watch, (html) =>
    (edition === 'first' ? html : html.replaceAll(/(?<=\/assets\/[\w.-]+)\.css/g, '.second.css')).replace(
      '<html ',
      `<html data-edition="${edition}" `
    )
  );
  const shown = page.locator('html');
  await page.goto(`${host.origin}/about/`);
  await kept(page);
  await expect(shown).toHaveAttribute('data-edition', 'first');
  edition = 'second';
  await page.reload();
  await expect(shown).toHaveAttribute('data-edition', 'second');
  await context.setOffline(true);
  await page.reload();
  await expect(shown).toHaveAttribute('data-edition', 'second');
  await expect(page.locator('body'), 'the style sheets of its own edition').toHaveCSS('margin', '0px');
  host.close();
});

test('a page that the host answers in place of a script is not kept in its place', async ({
  page,
  baseURL,
  context,
  watch
}) => {
  watch.expect(/ERR_INTERNET_DISCONNECTED/);
  let isWell = false;
  const host = await publish(
    baseURL ?? '',
    watch,
    (html) => html,
    ({ url, headers }, response) => {
      // What the worker fetches by itself, not what the page does.
      const isOfWorker = /\.js$/.test(url ?? '') && /service-worker\.js$/.test(headers.referer ?? '');
      if (isWell || !isOfWorker) return false;
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end('<h1>Back soon</h1>');
      return true;
    }
  );
  const tooltip = page.getByRole('tooltip');
  const pointAtTexas = async () => {
    await page.mouse.move(0, 0);
    await mapOf(page).getByText('TX', { exact: true }).hover({ force: true });
  };
  await page.goto(host.origin);
  const isAtWork = () =>
    page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      return registration === undefined ? null : registration.active?.state;
    });
  await expect.poll(isAtWork, 'the worker gives up, or starts').not.toBeUndefined();
  await page.reload();
  await drawnBy(page, 'maplibre');
  await pointAtTexas();
  await expect(tooltip).toContainText('Texas');

  isWell = true;
  await page.reload();
  await kept(page);
  await context.setOffline(true);
  await page.reload();
  await drawnBy(page, 'maplibre');
  await pointAtTexas();
  await expect(tooltip).toContainText('Texas');
  host.close();
});

test('with a network and a full disk a page is the one that the site has now', async ({
  page,
  context,
  baseURL
}) => {
  await page.goto('about/');
  await kept(page);
  const session = await context.newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', {
    origin: new URL(baseURL ?? '').origin,
    quotaSize: 1
  });
  await page.goto('state/ohio/?metric=active');
  await expect(page).toHaveURL('/state/ohio/?metric=active');
  await expect(panelOf(page, 'Ohio')).toBeVisible();
  await page.goto('share/embed/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Put the map on your page');
});
