/** The line that says that a part of the page could not be loaded. */
import { startSite } from './support/host';
import { expect, test, UNLOADED, unloaded } from './support/test';

test.use({ saveData: true });

test('it covers nothing that has the keyboard, nor the end of the page', async ({ page, watch }) => {
  watch.expect(UNLOADED, /map: no keys/);
  // A window of 1,280 px at 400 %.
  await page.setViewportSize({ width: 320, height: 256 });
  await page.goto('state/ohio/');
  await page.route('**/_app/**', (route) => route.abort());
  await page.getByRole('button', { name: 'Compare with another place' }).click();
  await expect(unloaded(page)).toBeVisible();
  const top = (await unloaded(page).boundingBox())?.y ?? 0;
  for (let stop = 0; stop < 25; stop++) {
    await page.keyboard.press('Tab');
    const focused = page.locator(':focus');
    const at = await focused.evaluate((element) => element.getBoundingClientRect().top);
    expect(at, await focused.innerText()).toBeLessThan(top);
  }
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  const last = await page.getByRole('link', { name: 'Put the map on your page' }).boundingBox();
  expect((last?.y ?? Infinity) + (last?.height ?? 0)).toBeLessThanOrEqual(top);
});

test('in a frame as tall as its page it stands where the reader is', async ({ page, watch }) => {
  watch.expect(UNLOADED, /map: no keys/);
  await page.setViewportSize({ width: 900, height: 3000 });
  await page.goto('embed/state/ohio/');
  await page.route('**/_app/**', (route) => route.abort());
  const button = page.getByRole('button', { name: 'Compare with another place' });
  await button.click();
  await expect(unloaded(page)).toBeVisible();
  const [used, told] = [await button.boundingBox(), await unloaded(page).boundingBox()];
  expect(told?.y).toBeCloseTo((used?.y ?? 0) + (used?.height ?? 0), 0);
});

test('a dialog whose script is waited for without end is told as one that does not come', async ({
  page,
  watch
}) => {
  watch.expect(/did not come in time/);
  await page.clock.install();
  await page.goto('state/ohio/');
  const share = page.getByRole('button', { name: 'Share', exact: true });
  await page.route('**/_app/**', () => undefined);
  await share.click();
  await expect(share).toHaveAttribute('aria-busy', 'true');
  await page.clock.fastForward(11_000);
  await expect(unloaded(page)).toBeVisible();
  await expect(share).not.toHaveAttribute('aria-busy');
});

test('a page whose connection breaks as it comes says so, and that of one that is slow is taken back', async ({
  page,
  baseURL,
  watch
}) => {
  watch.expect(/ERR_CONTENT_LENGTH_MISMATCH/);
  /** Of the page that has come by half. */
  let rest: { readonly lose: () => void; readonly send: () => void } | undefined;
  const relay = await startSite(async (request, response) => {
    const answer = await fetch(new URL(request.url ?? '', baseURL));
    const body = Buffer.from(await answer.arrayBuffer());
    response.setHeader('Content-Type', answer.headers.get('content-type') ?? '');
    response.setHeader('Content-Length', body.length);
    if (!request.url?.startsWith('/state/')) return response.end(body);
    const half = body.length / 2;
    rest = { lose: () => response.socket?.destroy(), send: () => response.end(body.subarray(half)) };
    return response.write(body.subarray(0, half));
  }, watch);
  await page.clock.install();
  for (const [address, then] of [
    ['state/ohio/', 'lose'],
    ['state/maine/', 'send']
  ] as const) {
    await page.goto(`${relay.origin}/${address}`, { waitUntil: 'commit' });
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    if (then === 'lose') rest?.lose();
    await page.clock.runFor(25_000);
    await expect(unloaded(page)).toBeVisible();
  }
  rest?.send();
  await expect(unloaded(page)).toBeHidden();
  relay.close();
});
