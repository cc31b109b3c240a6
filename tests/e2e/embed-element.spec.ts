import type { Locator } from '@playwright/test';
import { choose, frameIn, maps, settled, test } from './support/hosted';
import { panelOf } from './support/map';
import { expect } from './support/test';

test.use({ saveData: true });

const sourceOf = (map: Locator) => frameIn(map).evaluate((frame) => (frame as HTMLIFrameElement).src);

test('on a page with a strict policy each element shows its own place and measure, at its own height', async ({
  page,
  open,
  baseURL
}) => {
  await open('element', '');
  const [first, second] = [maps(page).nth(0), maps(page).nth(1)];
  await expect(frameIn(first)).toHaveAttribute('title', 'New York: missing-children cases, 2020');
  await expect(frameIn(second)).toHaveAttribute(
    'title',
    'Texas: active missing-children cases per 100,000 children, 2020'
  );
  expect(await sourceOf(first)).toBe(`${baseURL}embed/state/new-york/`);
  expect(await sourceOf(second)).toBe(
    `${baseURL}embed/state/texas/?metric=active&theme=dark&panel=0&controls=0&rate=1`
  );
  await expect(first.getByRole('link', { name: 'New York on the map' })).toBeHidden();
  await second.scrollIntoViewIfNeeded();
  const heights = [await settled(frameIn(first)), await settled(frameIn(second))];
  expect(heights[0]).not.toBe(heights[1]);
  for (const [name, value] of [
    ['loading', 'lazy'],
    ['allow', 'fullscreen; clipboard-write; web-share'],
    ['referrerpolicy', 'strict-origin-when-cross-origin']
  ] as const)
    await expect(frameIn(first)).toHaveAttribute(name, value);
  // What centers an article's parts lets a block of no width of its own shrink.
  const width = () => frameIn(first).evaluate((frame) => frame.clientWidth);
  const whole = await width();
  await page.evaluate(() => Object.assign(document.body.style, { display: 'grid', justifyItems: 'center' }));
  expect(await width()).toBe(whole);
  await first.evaluate((map) => Object.assign(map.style, { margin: '0 20px' }));
  expect(await width()).toBe(whole - 40);
  await first.evaluate((map) => Object.assign(map.style, { width: '400px' }));
  expect(await width()).toBe(400);
});

test('a choice in the frame is an event on the element, and the frame is named after it', async ({
  page,
  open
}) => {
  await page.setViewportSize({ width: 640, height: 900 });
  await open('element', '');
  await page.evaluate(() => {
    window.heard = [];
    document.addEventListener('missing-children-map:select', (event) =>
      window.heard.push((event as CustomEvent).detail, (event.target as Element).getAttribute('place'))
    );
  });
  const frame = frameIn(maps(page).first()).contentFrame();
  await choose(frame, 'Tennessee');
  await expect
    .poll(() => page.evaluate(() => window.heard))
    .toEqual([{ place: 'tennessee', name: 'Tennessee' }, 'New York']);
  await expect(frameIn(maps(page).first())).toHaveAttribute(
    'title',
    'Tennessee: missing-children cases, 2020'
  );
  const long = await settled(frameIn(maps(page).first()));
  await panelOf(frame, 'Tennessee').getByRole('button', { name: 'Close' }).click();
  await expect(panelOf(frame, 'United States')).toBeVisible();
  expect(await settled(frameIn(maps(page).first()))).toBeLessThan(long);
  await expect(frameIn(maps(page).first())).toHaveAttribute('title', 'Missing-children cases by state, 2020');
});

test('another attribute is another view, and no step for the Back button', async ({
  page,
  open,
  baseURL
}) => {
  await open('element', '');
  const map = maps(page).first();
  const frame = frameIn(map).contentFrame();
  await expect(panelOf(frame, 'New York')).toBeVisible();
  const before = await page.evaluate(() => history.length);
  for (const [place, name] of [
    ['oh', 'Ohio'],
    ['DISTRICT OF COLUMBIA', 'District of Columbia'],
    ['maine', 'Maine']
  ] as const) {
    await map.evaluate((element, value) => {
      element.setAttribute('place', value);
      element.setAttribute('metric', 'resolved');
    }, place);
    await expect(panelOf(frame, name)).toBeVisible();
  }
  expect(await sourceOf(map)).toBe(`${baseURL}embed/state/maine/?metric=resolved`);
  expect(await page.evaluate(() => history.length)).toBe(before);
  await map.evaluate((element) => element.setAttribute('place', 'Atlantis'));
  await expect(panelOf(frame, 'United States')).toBeVisible();
  await expect(frame.getByRole('main')).toContainText('place “Atlantis”, which is not in the report');
});

test('hostile messages change nothing', async ({ page, open }) => {
  await open('element', '');
  const iframe = frameIn(maps(page).first());
  await expect(panelOf(iframe.contentFrame(), 'New York')).toBeVisible();
  const height = await settled(iframe);
  await page.evaluate(() => {
    window.heard = [];
    addEventListener('missing-children-map:select', () => window.heard.push('select'));
  });
  // From the right frame, but wrong; and right, but from the page itself.
  await iframe
    .contentFrame()
    .locator('html')
    .evaluate(() => {
      const size = (height: unknown) => ({ sentinel: 'amp', type: 'embed-size', height });
      const choice = (place: unknown, name: unknown) => ({
        type: 'missing-children-map:select',
        place,
        name
      });
      for (const data of [
        ...[NaN, Infinity, -Infinity, -400, 0, 1e9, '900', null, [900], { valueOf: 900 }].map(size),
        ...['text', 7, null, undefined, [], true],
        ...[
          choice('<b>', 'X'),
          choice('texas', 7),
          choice('x'.repeat(99), 'X'),
          choice('texas', 'X'.repeat(999))
        ]
      ])
        parent.postMessage(data, '*');
    });
  await page.evaluate(() => {
    postMessage({ sentinel: 'amp', type: 'embed-size', height: 777 }, '*');
    postMessage({ type: 'missing-children-map:select', place: 'texas', name: 'Texas' }, '*');
  });
  // The last message of all is a good one: once it has arrived, so have the others.
  await iframe
    .contentFrame()
    .locator('html')
    .evaluate(() =>
      parent.postMessage({ type: 'missing-children-map:select', place: 'ohio', name: 'Ohio' }, '*')
    );
  await expect.poll(() => page.evaluate(() => window.heard)).toEqual(['select']);
  expect(await iframe.evaluate((frame) => frame.clientHeight)).toBe(height);
});

test('it may be moved and removed', async ({ page, open }) => {
  await open('element', '');
  const map = maps(page).first();
  await settled(frameIn(map));
  await map.evaluate((element) => document.body.prepend(element));
  await expect(panelOf(frameIn(map).contentFrame(), 'New York')).toBeVisible();
  await settled(frameIn(map));
  await map.evaluate((element) => {
    Object.assign(window, { removed: element });
    element.remove();
  });
  await expect(maps(page)).toHaveCount(1);
  expect(
    await page.evaluate(
      () => (window as unknown as { removed: Element }).removed.shadowRoot?.childElementCount
    )
  ).toBe(0);
});

test('as a module it finds its site as well; its own title stays', async ({ page, open, baseURL }) => {
  await open('module', '');
  await expect(frameIn(maps(page))).toHaveAttribute('title', 'Cases in the Lone Star State');
  expect(await sourceOf(maps(page))).toBe(`${baseURL}embed/state/texas/`);
  await choose(frameIn(maps(page)).contentFrame(), 'Utah');
  await expect(frameIn(maps(page))).toHaveAttribute('title', 'Cases in the Lone Star State');
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('what stands in the element is shown', async ({ page, open }) => {
    await open('element', '');
    await expect(page.getByRole('link', { name: 'New York on the map' })).toBeVisible();
  });
});

test('far below the fold nothing is asked of the site until it comes near', async ({
  page,
  open,
  baseURL
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await open('far', '');
  await expect(frameIn(maps(page))).toHaveCount(1);
  await page.evaluate(() => scrollTo(0, 600));
  await page.waitForLoadState('networkidle');
  expect(
    asked.filter((address) => address.startsWith(baseURL ?? '')).filter((a) => !a.endsWith('/embed.js'))
  ).toEqual([]);
  await maps(page).scrollIntoViewIfNeeded();
  await expect(panelOf(frameIn(maps(page)).contentFrame(), 'United States')).toBeVisible();
});
