/** Files that are slow, and then do not come at all: map, figures and a way on are there all the same. */
import type { BrowserContext, Page, Route } from '@playwright/test';
import { firstFiles, hold } from './support/files';
import { panelOf, press } from './support/map';
import { placeNamed } from './support/report';
import { atLength } from './support/runs';
import { COUNTRY, expectShown, type Asked } from './support/shown';
import { expect, test, UNLOADED, unloaded } from './support/test';

test.use({ saveData: true });

const [ohio, texas] = [placeNamed('Ohio'), placeNamed('Texas')];
const ADDRESS = 'state/ohio/?metric=active&rate=1&with=texas';
const ASKED: Asked = { ...COUNTRY, place: ohio, with: texas, metric: 'active', rate: true };
const FIRST = firstFiles('state/ohio/index.html');
/** Before the page's scripts have started: what it is compared with is theirs. */
const SENT: Asked = { ...ASKED, with: null };

const FAILURES: readonly ((route: Route) => Promise<void>)[] = [
  (route) => route.abort(),
  (route) => route.fulfill({ status: 404, body: 'Not found' }),
  (route) => route.fulfill({ status: 500, contentType: 'text/html', body: '<h1>Sorry</h1>' })
];

const finder = (page: Page) => page.getByRole('combobox', { name: 'Find a place' });

/** What the page loads besides its own HTML, the finder's list included. */
async function filesOf(page: Page): Promise<string[]> {
  const files = new Set<string>();
  page.on('request', (request) => files.add(new URL(request.url()).pathname.slice(1)));
  await page.goto(ADDRESS);
  await expectShown(page, ASKED);
  await finder(page).focus();
  await expect(page.getByRole('listbox', { includeHidden: true })).toBeAttached();
  // The icon is the tab's: a browser that has it asks no second time.
  return [...files].filter((file) => /\.\w+$/.test(file) && file !== 'icon.svg');
}

/** An entry, the script of a page, one that is fetched later, and the style of a part that is fetched later. */
const KINDS = [/entry\/app\./, /nodes\/7\./, /Comparison\./];

/** A script without which this one does nothing at all: the page stays as it was sent, says so, and its links lead on. */
async function startWithout(page: Page, file: string, fail: (route: Route) => Promise<void>) {
  const { asked, answer } = await hold(page, `/${file}`);
  const opened = page.goto(ADDRESS);
  await asked;
  await expectShown(page, SENT, `while ${file} is slow`);
  await expect(unloaded(page)).toBeHidden();
  answer(fail);
  await opened;
  await expect(unloaded(page), `without ${file}`).toBeVisible();
  await expectShown(page, SENT, `without ${file}`);
  await page.getByRole('table').getByRole('link', { name: 'Texas' }).click();
  await expectShown(page, { ...SENT, place: texas }, `after a link was followed without ${file}`);
}

/** Any other file: the page does what the address asks for, and goes on to other places. */
async function goOnWithout(page: Page, file: string, fail: (route: Route) => Promise<void>) {
  const { asked, answer } = await hold(page, `/${file}`);
  answer(fail);
  await page.goto(ADDRESS);
  const comparison = panelOf(page, 'Ohio').getByRole('table', { name: 'The two places' });
  await expect(comparison.or(unloaded(page)).first(), `without ${file}`).toBeVisible();
  await finder(page).focus();
  await asked;
  // What the colours are is read from the page as it is painted.
  if (!FIRST.styles.has(file)) {
    // A failure may be told before the comparison is there, which does without most files.
    const second = await comparison.waitFor({ timeout: 3000 }).then(
      () => texas,
      () => null
    );
    await expectShown(page, { ...ASKED, with: second }, `without ${file}`);
  } else await expect(unloaded(page), `without ${file}`).toBeVisible();
  await finder(page).fill('TX');
  await finder(page).press('Enter');
  await expect(panelOf(page, 'Texas'), `without ${file}`).toBeVisible();
  await expect(page).toHaveURL(/state\/texas\//);
}

async function openWithout(context: BrowserContext, file: string, starts: boolean, turn: number) {
  const fail = FAILURES[turn % FAILURES.length];
  if (!fail) throw new Error('no way to fail');
  const page = await context.newPage();
  await (starts ? startWithout : goOnWithout)(page, file, fail);
  await page.close();
}

test('a page without one of its files, first slow, then missing', async ({ page, context, watch }) => {
  test.setTimeout(atLength(90_000, 600_000));
  watch.expect(UNLOADED, /map: no keys/);
  const files = await filesOf(page);
  expect(files.filter((file) => FIRST.scripts.has(file)).length).toBeGreaterThan(8);
  const later = files.filter((file) => file.endsWith('.js') && !FIRST.scripts.has(file)).at(-1);
  const kinds = files.filter((file) => file === later || KINDS.some((kind) => kind.test(file)));
  expect(kinds).toHaveLength(KINDS.length + 1);
  const wanted = atLength(kinds, files);
  for (const [i, file] of wanted.entries()) {
    for (const turn of atLength([i], [0, 1, 2]))
      await openWithout(context, file, FIRST.scripts.has(file), turn);
  }
});

/** The part of the site that only the page of a place needs. */
const PLACE_PAGE = /\/nodes\/7\./;

test('a choice that has to wait for the network is not overtaken by the next one', async ({ page }) => {
  let release = () => {};
  const gate = new Promise<void>((resolve) => (release = resolve));
  await page.route(PLACE_PAGE, async (route) => {
    await gate;
    await route.continue();
  });
  await page.goto('');
  await press(page, 'Texas');
  await page.getByRole('switch').check();
  await page.getByRole('radio', { name: 'Active' }).check();
  await expect(page).toHaveURL('/');
  release();
  await expectShown(page, { ...COUNTRY, place: texas, metric: 'active', rate: true });
  await expect(page).toHaveURL('/state/texas/?metric=active&rate=1');
  await page.goBack();
  await expect(page).toHaveURL('/');
});

test('a script that comes with nothing in it is told as one that does not come', async ({ page, watch }) => {
  watch.expect(/came empty/);
  const empty = (route: Route) => route.fulfill({ contentType: 'text/javascript', body: '' });
  await page.route(PLACE_PAGE, empty);
  await page.goto(ADDRESS);
  await expect(unloaded(page)).toBeVisible();
  await expectShown(page, SENT, 'as it was sent');
  await page.unroute(PLACE_PAGE);
  await page.goto(ADDRESS);
  await expectShown(page, ASKED);
  await page.route('**/chunks/*.js', empty);
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await expect(unloaded(page)).toBeVisible();
});

test('where the next page’s script is waited for without end, the page itself is opened', async ({
  page
}) => {
  await page.clock.install();
  let asked = 0;
  await page.route(PLACE_PAGE, (route) => ((asked += 1) === 1 ? undefined : route.continue()));
  await page.goto('?metric=active');
  await press(page, 'Texas');
  await page.getByRole('switch').check();
  await page.clock.fastForward(11_000);
  await expectShown(page, { ...COUNTRY, place: texas, metric: 'active' });
  await expect(page).toHaveURL('/state/texas/?metric=active');
});

test('where the next page’s script does not come, the page itself is opened', async ({ page, watch }) => {
  watch.expect(UNLOADED, /dynamically imported module/);
  await page.route(PLACE_PAGE, (route) => route.abort());
  await page.goto('?metric=active');
  await press(page, 'Texas');
  await expect(page).toHaveURL('/state/texas/?metric=active');
  await expectShown(page, { ...COUNTRY, place: texas, metric: 'active' });
  await expect(unloaded(page)).toBeVisible();
  await page.unroute(PLACE_PAGE);
  await unloaded(page).getByRole('link', { name: 'load the page again' }).click();
  await expectShown(page, { ...COUNTRY, place: texas, metric: 'active' });
  await expect(unloaded(page)).toBeHidden();
});

test('what fails in an extension of the reader’s browser is not told as a failure of the page', async ({
  page,
  watch
}) => {
  watch.expect(/no such wallet/);
  await page.goto('');
  const fail = (source: string) =>
    page.evaluate(
      ([source]) => {
        const error = new Error('no such wallet');
        error.stack = `Error: no such wallet\n    at ${source}/inpage.js:1:1`;
        void Promise.reject(error);
      },
      [source]
    );
  await fail('chrome-extension://nkbihfbeogaeaoehlefnkodbefgpgknn');
  await fail('moz-extension://0f3b2a2e-1f5c-4c5e-9d2b-1f0e8d4a7c11');
  await expect(unloaded(page)).toBeHidden();
  await fail(new URL('_app/immutable', page.url()).href);
  await expect(unloaded(page)).toBeVisible();
});

test('a page whose HTML was cut off says so, and is loaded again', async ({ context, baseURL }) => {
  // Not the fixture's page, which would be waited for until it has started.
  const page = await context.newPage();
  await page.route(/state\/ohio\/$/, async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    await route.fulfill({ response, body: html.slice(0, html.length / 2) });
  });
  await page.goto(`${baseURL}state/ohio/`);
  await expect(unloaded(page)).toBeVisible();
  await page.unroute(/state\/ohio\/$/);
  await unloaded(page).getByRole('link', { name: 'load the page again' }).click();
  await expect(unloaded(page)).toBeHidden();
  await expectShown(page, { ...COUNTRY, place: ohio });
});

test('a page whose first start fails is put back as it was sent', async ({ context, baseURL }) => {
  const page = await context.newPage();
  await page.addInitScript(() => Reflect.deleteProperty(window, 'ResizeObserver'));
  await page.goto(`${baseURL}${ADDRESS}`);
  await expect(unloaded(page)).toBeVisible();
  await expect(panelOf(page, 'Ohio')).toBeVisible();
  await expect(page.getByRole('radio', { name: 'Active' })).toBeChecked();
  await page.getByRole('table').getByRole('link', { name: 'Texas' }).click();
  await expect(panelOf(page, 'Texas')).toBeVisible();
  await expect(page).toHaveURL(/state\/texas\/$/);
});
