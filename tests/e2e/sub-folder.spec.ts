/** The same build in a folder of a host, of which it has not been told. */
import { startServer, type Started } from '../../scripts/server/start.mjs';
import { openPasted, startSite } from './support/host';
import { drawnBy, panelOf, press } from './support/map';
import { count, placeNamed } from './support/report';
import { expect, test } from './support/test';

let server: Started;
/** Where the site stands, with a slash at its end. */
let site: string;

test.beforeAll(async () => {
  server = await startServer({ dir: 'build', base: '/maps/missing' });
  site = server.address;
});
test.afterAll(() => server.stop());
test.beforeEach(({ watch }) => watch.allowOrigin(new URL(site).origin));

test('the map is taken over, and choosing, going back and a cold start keep to the folder', async ({
  page
}) => {
  await page.goto(site);
  await drawnBy(page, 'maplibre');
  await press(page, 'Texas');
  await expect(page).toHaveURL(`${site}state/texas/`);
  await expect(panelOf(page, 'Texas')).toContainText(`${count(placeNamed('Texas').total)} cases`);
  await page.getByRole('table').getByRole('link', { name: 'Ohio', exact: true }).click();
  await expect(page).toHaveURL(`${site}state/ohio/`);
  await page.goBack();
  await expect(panelOf(page, 'Texas')).toBeVisible();
  await page.goto(`${site}state/texas/?metric=active`);
  await drawnBy(page, 'maplibre');
  await page.getByRole('navigation', { name: 'Site' }).getByRole('link', { name: 'About' }).click();
  await expect(page).toHaveURL(`${site}about/`);
  await page.goto(`${site}state/ny/?rate=1`);
  await expect(page).toHaveURL(`${site}state/new-york/?rate=1`);
});

test('under an address that another one is a part of, as archives and proxies have them, it is the same', async ({
  page,
  baseURL,
  watch
}) => {
  const prefix = '/web/2026/https://site.example';
  const archive = await startSite(async (request, response) => {
    const answer = await fetch(`${new URL(baseURL ?? '').origin}${request.url?.slice(prefix.length)}`);
    response.setHeader('Content-Type', answer.headers.get('content-type') ?? '');
    response.end(Buffer.from(await answer.arrayBuffer()));
  }, watch);
  await page.goto(`${archive.origin}${prefix}/state/texas/?metric=active`);
  await drawnBy(page, 'maplibre');
  await page.getByRole('table').getByRole('link', { name: 'Ohio', exact: true }).click();
  await expect(page).toHaveURL(`${archive.origin}${prefix}/state/ohio/?metric=active`);
  await expect(panelOf(page, 'Ohio')).toBeVisible();
  archive.close();
});

test('in a sandboxed frame the map is taken over', async ({ page, watch }) => {
  const host = await openPasted(
    page,
    `<iframe sandbox="allow-scripts" src="${site}embed/state/ohio/" width="900" height="1200"></iframe>`,
    watch
  );
  await drawnBy(page.frameLocator('iframe'), 'maplibre');
  await expect(panelOf(page.frameLocator('iframe'), 'Ohio')).toBeVisible();
  host.close();
});

test.describe('without MapLibre', () => {
  test.use({ saveData: true });

  test('the element finds its site', async ({ page, watch }) => {
    const host = await openPasted(
      page,
      `<script async src="${site}embed.js"></script><missing-children-map place="tx"></missing-children-map>`,
      watch
    );
    const frame = page.locator('missing-children-map iframe');
    await expect(frame).toHaveAttribute('src', `${site}embed/state/texas/`);
    await expect(panelOf(frame.contentFrame(), 'Texas')).toBeVisible();
    host.close();
  });

  test('in a folder named as the pages are, an embed still is one', async ({ page, watch }) => {
    const other = await startServer({ dir: 'build', base: '/embed/share' });
    watch.allowOrigin(new URL(other.address).origin);
    await page.goto(`${other.address}embed/?theme=dark`);
    await expect(page.locator('meta[name=color-scheme]')).toHaveAttribute('content', 'dark');
    await page.waitForSelector('#svelte-announcer[aria-live=off]', { state: 'attached' });
    await page.goto(`${other.address}about/`);
    expect(await page.evaluate(() => Object.keys(sessionStorage))).toEqual([]);
    await other.stop();
  });

  test('all that the pages ask for and lead to is there, data too', async ({ page, request }) => {
    const found = new Set<string>();
    for (const path of ['', 'state/texas/', 'embed/', 'report/', 'about/', 'share/embed/']) {
      await page.goto(site + path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      const addresses = await page
        .locator('a[href], link[href], script[src], img[src], iframe[src]')
        .evaluateAll((elements) =>
          elements.map(
            (element) =>
              new URL(element.getAttribute('href') ?? element.getAttribute('src') ?? '', document.baseURI)
                .href
          )
        );
      for (const address of addresses)
        if (address.startsWith(new URL(site).origin)) found.add(address.replace(/[?#].*/, ''));
    }
    expect([...found].filter((address) => !address.startsWith(site))).toEqual([]);
    for (const file of ['data/cases-2020.csv', 'data/cases-2020.json', 'data/cases-2020.geojson'])
      expect(found).toContain(site + file);
    const answers = await Promise.all(
      [...found].map(async (address) => [address, (await request.head(address)).status()] as const)
    );
    expect(answers.filter(([, status]) => status !== 200)).toEqual([]);
  });

  test('an unknown place is a 404, and its offers stay in the folder', async ({ page, watch }) => {
    watch.expect(/status of 404|404 for/);
    expect((await page.goto(`${site}state/texs/`))?.status()).toBe(404);
    await page.getByRole('main').getByRole('list').first().getByRole('link', { name: 'Texas' }).click();
    await expect(page).toHaveURL(`${site}state/texas/`);
    await expect(panelOf(page, 'Texas')).toBeVisible();
  });
});
