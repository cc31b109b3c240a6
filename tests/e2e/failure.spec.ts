import {
  colorsAt,
  drawnBy,
  holdMapLibre,
  mapOf,
  panelOf,
  pictureOf,
  pointIn,
  press,
  withoutWebGL
} from './support/map';
import { context } from './support/graphics';
import { differingShare, distance } from './support/png';
import { expect, test } from './support/test';
import type { FrameTopology } from '../../src/lib/map/geometry';
import { readdirSync, statSync } from 'node:fs';
import type { Page, Route } from '@playwright/test';

// What the browser itself says when a request fails is not the page's error.
const NOT_LOADED = /Failed to load resource|500 for .*geometry/;
const STAYS = /map: staying with SVG/;

/** The map answers all the same: a press selects, a measure recolours, no reader is told of anything. */
async function expectUsable(page: Page) {
  const alaska = [pointIn('Alaska')];
  await expect(mapOf(page)).toHaveAttribute('data-renderer', 'svg');
  const [before] = await colorsAt(page, alaska);
  await page.getByRole('switch', { name: 'Per 100,000 children' }).check();
  await expect(page).toHaveURL('/?rate=1');
  const [after] = await colorsAt(page, alaska);
  expect(distance(before ?? [0, 0, 0], after ?? [0, 0, 0])).toBeGreaterThan(24);
  await press(page, 'California');
  await expect(page).toHaveURL('/state/california/?rate=1');
  await expect(panelOf(page, 'California')).toBeVisible();
  await page.getByRole('button', { name: 'Whole country' }).click();
  await expect(page.getByRole('button', { name: 'Whole country' })).toBeHidden();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(page.getByText(/WebGL|error|failed/i)).toHaveCount(0);
  await expect(mapOf(page)).toHaveAttribute('data-renderer', 'svg');
}

/** Until the page has given up on MapLibre, which it says to builders alone. */
const givenUp = (page: Page) => page.waitForEvent('console', (message) => STAYS.test(message.text()));

test('without WebGL2 the SVG stays, fully usable', async ({ page, watch }) => {
  watch.expect(STAYS);
  await withoutWebGL(page);
  const done = givenUp(page);
  await page.goto('');
  await done;
  await expectUsable(page);
});

test('a browser that has no WebGL2 at all is not sent what it could not draw', async ({ page, watch }) => {
  watch.expect(STAYS);
  await page.addInitScript(() => Reflect.deleteProperty(window, 'WebGL2RenderingContext'));
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const done = givenUp(page);
  await page.goto('');
  await done;
  expect(asked.filter((url) => /geometry|maplibre/.test(url))).toEqual([]);
  await expectUsable(page);
});

test('where nearness to the screen cannot be told, the reader’s own move brings MapLibre', async ({
  page
}) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'IntersectionObserver'));
  await page.goto('');
  await mapOf(page).hover();
  await drawnBy(page, 'maplibre');
});

/** MapLibre itself: by far the largest chunk of the build. */
function mapLibreChunk(): string {
  const folder = 'build/_app/immutable/chunks';
  const sizes = readdirSync(folder)
    .filter((name) => name.endsWith('.js'))
    .map((name) => ({ name, size: statSync(`${folder}/${name}`).size }));
  return `**/${sizes.toSorted((a, b) => b.size - a.size)[0]?.name}`;
}

async function withoutTexas(route: Route) {
  const response = await route.fetch();
  const topology = (await response.json()) as FrameTopology;
  const { geometries } = topology.objects.states;
  topology.objects.states.geometries = geometries.filter(({ id }) => id !== '48');
  expect(topology.objects.states.geometries.length).toBe(geometries.length - 1);
  await route.fulfill({ response, json: topology });
}

for (const [what, pattern, refuse] of [
  ['MapLibre', mapLibreChunk(), (route: Route) => route.abort()],
  ['the style sheet of MapLibre', '**/maplibre*.css', (route: Route) => route.abort()],
  ['the geometry', '**/geometry/us.json', (route: Route) => route.fulfill({ status: 500, body: 'no' })],
  ['the shapes of some places', '**/geometry/us.json', withoutTexas]
] as const) {
  test(`without ${what} the SVG stays, and answers`, async ({ page, watch }) => {
    watch.expect(NOT_LOADED, STAYS);
    await page.route(pattern, refuse);
    const done = givenUp(page);
    await page.goto('');
    await done;
    await press(page, 'California');
    await expect(panelOf(page, 'California')).toBeVisible();
    await expect(page.getByRole('alert')).toHaveCount(0);
    await expect(mapOf(page)).toHaveAttribute('data-renderer', 'svg');
  });
}

test("without MapLibre's worker the SVG stays, fully usable", async ({ page, watch }) => {
  watch.expect(STAYS, /Creating a worker|Content Security Policy/);
  await page.route('**/', async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(/worker-src [^;]*/, "worker-src 'none'");
    await route.fulfill({ response, body });
  });
  const refused = page.waitForEvent('console', (message) => /worker/i.test(message.text()));
  await page.goto('');
  await refused;
  await expectUsable(page);
});

test('a lost context gives the SVG back, a restored one MapLibre, both with the picture of the moment', async ({
  page
}) => {
  await page.goto('?metric=active&rate=1');
  await drawnBy(page, 'maplibre');
  const before = await pictureOf(page);

  await context(page, 'loseContext');
  await drawnBy(page, 'svg');
  expect(differingShare(before, await pictureOf(page))).toBeLessThan(0.01);
  await page.getByRole('radio', { name: 'Resolved' }).check();
  await press(page, 'Texas');
  await expect(page).toHaveURL('/state/texas/?metric=resolved&rate=1');
  await page.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('heading', { level: 1 }).hover();
  const lost = await pictureOf(page);
  expect(differingShare(before, lost)).toBeGreaterThan(0.1);

  await context(page, 'restoreContext');
  await drawnBy(page, 'maplibre');
  expect(differingShare(lost, await pictureOf(page))).toBeLessThan(0.01);
});

test.describe('a reader who saves data', () => {
  test.use({ saveData: true });

  test('is sent no MapLibre', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto('');
    await press(page, 'Texas');
    await expect(page).toHaveURL('/state/texas/');
    await expect(mapOf(page)).toHaveAttribute('data-renderer', 'svg');
    expect(asked.filter((address) => /maplibre|geometry/.test(address))).toEqual([]);
  });
});

test('where the map has no room as MapLibre comes, it takes over once there is some', async ({ page }) => {
  const release = await holdMapLibre(page);
  const asked = page.waitForRequest('**/geometry/us.json');
  await page.goto('?metric=active');
  await page.getByRole('heading', { level: 1 }).hover();
  await asked;
  const html = page.locator('html');
  await html.evaluate((root) => (root.style.display = 'none'));
  const fetched = page.waitForResponse('**/geometry/us.json');
  release();
  await (await fetched).finished();
  await page.waitForLoadState('networkidle');
  await expect(mapOf(page)).toHaveAttribute('data-renderer', 'svg');
  await html.evaluate((root) => (root.style.display = ''));
  await drawnBy(page, 'maplibre');
});
