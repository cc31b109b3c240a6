import { createServer, type IncomingMessage } from 'node:http';
import type { Page } from '@playwright/test';
import { drawnBy, mapOf, panelOf } from './support/map';
import { openPasted } from './support/host';
import { count, placeNamed, rateOf } from './support/report';
import { expect, test, type Watch } from './support/test';

test.use({ serviceWorkers: 'allow' });

/** Until the worker has kept all that it keeps. */
const kept = (page: Page) =>
  page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    if (active?.state !== 'activated')
      await new Promise((resolve) => active?.addEventListener('statechange', resolve));
  });

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

/**
 * The site on a host of its own, whose pages may be published anew.
 * @param isLost what the host answers with a page of its own instead, as if all were well
 */
async function publish(
  site: string,
  watch: Watch,
  edit: (html: string) => string,
  isLost: (request: IncomingMessage) => boolean = () => false
) {
  const server = createServer((request, response) => {
    if (isLost(request)) {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end('<h1>Back soon</h1>');
      return;
    }
    void (async () => {
      // The second edition has its style sheets under other names.
      const sent = await fetch(new URL((request.url ?? '/').replace('.second.css', '.css'), site));
      const type = sent.headers.get('content-type') ?? '';
      const body = Buffer.from(await sent.arrayBuffer());
      response.writeHead(sent.status, { 'content-type': type });
      response.end(type.startsWith('text/html') ? edit(body.toString()) : body);
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the host has no port');
  const origin = `http://127.0.0.1:${address.port}`;
  watch.allowOrigin(origin);
  return { origin, close: () => server.close() };
}

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
    // What the worker fetches by itself, not what the page does.
    ({ url, headers }) =>
      !isWell && /\.js$/.test(url ?? '') && /service-worker\.js$/.test(headers.referer ?? '')
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
