/** What the worker keeps and shows where a host has its bad moments. */
import type { ServerResponse } from 'node:http';
import type { Page } from '@playwright/test';
import { kept, publish } from './support/published';
import { expect, test } from './support/test';

test.use({ serviceWorkers: 'allow' });

/** The path of a script without which no page starts. */
const scriptIn = (html: string): string => /\/_app\/immutable\/nodes\/0\.[\w-]+\.js/.exec(html)?.[0] ?? '';

/** Leaves an empty file in a cache, as a host's bad moment may have done. */
const keepEmpty = (page: Page, path: string, cacheName: string) =>
  page.evaluate(
    async ([file, name]) => {
      const known = (await caches.keys()).find((key) => key.startsWith(name));
      const empty = new Response('', { headers: { 'content-type': 'text/javascript' } });
      await (await caches.open(known ?? name)).put(file, empty);
    },
    [path, cacheName] as const
  );

test('an empty script that was kept is not taken, whichever version kept it', async ({
  page,
  baseURL,
  request,
  watch
}) => {
  const script = scriptIn(await (await request.get('about/')).text());
  const host = await publish(baseURL ?? '', watch, (html) => html);
  const heading = page.getByRole('heading', { level: 1 });
  // It registers no worker.
  await page.goto(`${host.origin}/embed/`);
  await keepEmpty(page, script, 'older');
  await page.goto(`${host.origin}/about/`);
  await kept(page);
  await page.goto(`${host.origin}/about/`);
  await expect(heading).toHaveText('About the figures');
  await keepEmpty(page, script, 'missing-children-map ');
  await page.goto(`${host.origin}/about/`);
  await expect(heading).toHaveText('About the figures');
  host.close();
});

test('an empty script is not kept', async ({ page, baseURL, request, watch }) => {
  const script = scriptIn(await (await request.get('about/')).text());
  let isEmpty = false;
  const host = await publish(
    baseURL ?? '',
    watch,
    (html) => html,
    ({ url }, response) => {
      if (!isEmpty || url !== script) return false;
      isEmpty = false;
      response.writeHead(200, { 'content-type': 'text/javascript' }).end();
      return true;
    }
  );
  await page.goto(`${host.origin}/about/`);
  await kept(page);
  await page.evaluate(async (path) => {
    for (const name of await caches.keys()) await (await caches.open(name)).delete(path);
  }, script);
  isEmpty = true;
  await page.goto(`${host.origin}/about/`);
  expect(isEmpty, 'the script was asked for').toBe(false);
  await page.goto(`${host.origin}/about/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('About the figures');
  host.close();
});

test('a script that came damaged once is asked for past all caches, and the site starts again', async ({
  page,
  context,
  baseURL,
  request,
  watch
}) => {
  const script = scriptIn(await (await request.get('about/')).text());
  let isDamaged = true;
  const host = await publish(
    baseURL ?? '',
    watch,
    (html) => html,
    ({ url }, response) => {
      if (!isDamaged || url !== script) return false;
      isDamaged = false;
      response.writeHead(200, {
        'content-type': 'text/javascript',
        'cache-control': 'public, max-age=31536000, immutable'
      });
      response.end('import{a as');
      return true;
    }
  );
  // Not the fixture's page, which would be waited for until it has started.
  const visitor = await context.newPage();
  await visitor.goto(`${host.origin}/about/`);
  const line = visitor.getByRole('alert');
  await expect(line).toBeVisible();
  // The worker keeps what the browser's own cache has.
  await kept(visitor);
  await line.getByRole('link', { name: 'load the page again' }).click();
  await expect(line).toBeHidden();
  await expect(visitor.locator('#svelte-announcer')).toBeAttached();
  await page.goto(`${host.origin}/about/`);
  await expect(page.locator('#svelte-announcer')).toBeAttached();
  host.close();
});

test('a new worker keeps no page that the browser’s own cache has from before', async ({
  page,
  baseURL,
  watch
}) => {
  let isFormer = true;
  const host = await publish(
    baseURL ?? '',
    watch,
    (html) => html,
    ({ url }, response) => {
      if (!isFormer || url !== '/') return false;
      response.writeHead(200, { 'content-type': 'text/html', 'cache-control': 'max-age=600' });
      response.end('<!doctype html><link rel="icon" href="data:,"><h1>Former</h1>');
      return true;
    }
  );
  await page.goto(host.origin);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Former');
  isFormer = false;
  await page.goto(`${host.origin}/about/`);
  await kept(page);
  expect(await page.evaluate(async () => (await caches.match('/'))?.text())).not.toContain('Former');
  host.close();
});

test('a kept page is shown where the host is ill, and where it does not answer for seconds', async ({
  page,
  baseURL,
  request,
  watch
}) => {
  watch.expect(/503/);
  let amiss: ((response: ServerResponse) => boolean) | undefined;
  const host = await publish(
    baseURL ?? '',
    watch,
    (html) => html,
    ({ url }, response) => url === '/about/' && (amiss?.(response) ?? false)
  );
  await page.goto(`${host.origin}/about/`);
  await kept(page);
  const heading = page.getByRole('heading', { level: 1 });
  amiss = (response) => {
    response.writeHead(503, { 'content-type': 'text/html' }).end('<h1>Unavailable</h1>');
    return true;
  };
  await page.reload();
  await expect(heading).toHaveText('About the figures');

  let held: ServerResponse | undefined;
  amiss = (response) => {
    held = response;
    return true;
  };
  await page.reload({ timeout: 9000 });
  await expect(heading).toHaveText('About the figures');
  const late = (await (await request.get('about/')).text()).replace('About the figures', 'Late');
  held?.writeHead(200, { 'content-type': 'text/html' }).end(late);
  await expect
    .poll(() => page.evaluate(async () => (await caches.match('/about/'))?.text()), 'what came late is kept')
    .toContain('"Late: missing-children cases');
  host.close();
});

for (const [what, answer] of [
  ['a stranger’s page', () => '<!doctype html><title>Log in</title><h1>Please log in</h1></html>'],
  ['half a page', (html: string) => html.slice(0, html.length / 2)],
  [
    'a page of another build',
    (html: string) => html.replaceAll(/entry\/app\.[\w-]+\.js/g, 'entry/app.other.js')
  ]
] as const)
  test(`${what} is not kept in the place of one that works`, async ({ page, context, baseURL, watch }) => {
    // What is amiss with a page is no longer as its policy has it.
    watch.expect(/404|ERR_INTERNET_DISCONNECTED|map: staying|Executing inline script/);
    let isAmiss = false;
    const host = await publish(baseURL ?? '', watch, (html) => (isAmiss ? answer(html) : html));
    await page.goto(host.origin);
    await kept(page);
    isAmiss = true;
    await page.goto(host.origin);
    // By then the worker has looked at that one.
    await page.goto(`${host.origin}/about/`);
    await context.setOffline(true);
    await page.goto(`${host.origin}/state/utah/`);
    await expect(page.getByRole('heading', { name: 'Utah', level: 2 })).toBeVisible();
    host.close();
  });
