import type { Page } from '@playwright/test';
import { panelOf } from './support/map';
import { choose, contentHeight, frameHeight, settled, test } from './support/hosted';
import { expect } from './support/test';

test.use({ saveData: true });

/** A place with more neighbours than any other: its panel is long. */
const LONG = 'Tennessee';

/** Until something that takes a frame has come and gone three times, and with it whatever it set off. */
const threeFrames = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        let left = 3;
        const next = () => (left-- > 0 ? requestAnimationFrame(next) : resolve());
        next();
      })
  );

/** The kinds of message that an iframe-resizer has had, in order. */
const resizerKinds = (page: Page) =>
  page.evaluate(() =>
    window.heard
      .map((data) => /^\[iFrameSizer\]map:\d+:\d+:(\w+)$/.exec(String(data)))
      .map((match) => (match ? `${match[1]} ` : ''))
      .join('')
  );

for (const receiver of [
  'pym',
  'newswire',
  'iframe-resizer',
  'datawrapper',
  'flourish',
  'iframe-messenger',
  'cove',
  'plain'
]) {
  test(`a page with ${receiver} gives the frame its exact height, also when it changes`, async ({
    page,
    open,
    frame
  }) => {
    await open(receiver, 'embed/');
    const iframe = page.locator('iframe');
    await expect(panelOf(frame, 'United States')).toBeVisible();
    const atFirst = await settled(iframe);
    expect(atFirst).toBeGreaterThan(1200);
    await choose(frame, LONG);
    expect(await settled(iframe)).toBeGreaterThan(atFirst);
    await panelOf(frame, LONG).getByRole('button', { name: 'Close' }).click();
    await expect(panelOf(frame, 'United States')).toBeVisible();
    expect(await settled(iframe)).toBe(atFirst);
    if (receiver === 'iframe-resizer') expect(await resizerKinds(page)).toMatch(/^(size )?(init )+(size )+$/);
  });
}

test('a page that starts to observe its frames late is answered', async ({ page, open, frame }) => {
  await open('newswire-late', 'embed/');
  await expect(panelOf(frame, 'United States')).toBeVisible();
  await expect.poll(() => page.evaluate(() => window.heard.length)).toBeGreaterThan(2);
  await page.addScriptTag({ content: 'newswireFrames.observeIframe(document.querySelector("iframe"))' });
  expect(await settled(page.locator('iframe'))).toBeGreaterThan(1200);
});

test('embed.js that comes late gives a plain frame its height all the same, and no other one', async ({
  page,
  open,
  baseURL
}) => {
  await open('newswire-late', 'embed/');
  await page.locator('iframe').evaluate((iframe) => {
    iframe.style.cssText += ';box-sizing:border-box;border:10px solid';
    iframe.after(document.createElement('iframe'));
  });
  await expect(panelOf(page.frameLocator('iframe').first(), 'United States')).toBeVisible();
  await expect.poll(() => page.evaluate(() => window.heard.length)).toBeGreaterThan(2);
  await page.addScriptTag({ url: `${baseURL}embed.js` });
  expect(await settled(page.locator('iframe').first())).toBeGreaterThan(1200);
  expect(await frameHeight(page.locator('iframe').last())).toBeLessThan(400);
});

test('in WordPress the frame is shown, and has as much of its height as WordPress grants', async ({
  page,
  open,
  frame
}) => {
  await open('wordpress', 'embed/');
  await expect(page.locator('blockquote')).toBeHidden();
  await choose(frame, LONG);
  const heights = () =>
    page.evaluate(() =>
      window.heard.flatMap((data) =>
        typeof data === 'object' && data && 'secret' in data && 'value' in data ? [data.value] : []
      )
    );
  const content = await contentHeight(frame);
  await expect.poll(async () => (await heights()).at(-1)).toBe(content);
  await expect(page.locator('iframe')).toHaveAttribute('height', '1000');
  // What stands below the 1000 pixels is reached by scrolling in the frame.
  expect(await frame.locator('html').evaluate((html) => html.scrollHeight > html.clientHeight)).toBe(true);
});

test('nothing is said while the height stays, and each thing once when it changes', async ({
  page,
  open,
  frame
}) => {
  await open('datawrapper', 'embed/');
  await settled(page.locator('iframe'));
  await threeFrames(page);
  const said = await page.evaluate(() => window.heard.map((data) => JSON.stringify(data)));
  expect(said.length).toBeGreaterThan(2);
  expect(new Set(said).size, said.join('\n')).toBe(said.length);
  await page.evaluate(() => (window.heard = []));
  const legend = frame.getByRole('region', { name: 'Legend' }).getByRole('button').first();
  await legend.hover();
  await frame.getByRole('combobox').focus();
  await page.mouse.wheel(0, 400);
  await page.locator('iframe').evaluate((element) => (element.style.height = '5000px'));
  await threeFrames(page);
  await page.locator('iframe').evaluate((element) => (element.style.height = '300px'));
  await threeFrames(page);
  expect(await page.evaluate(() => window.heard)).toEqual([]);

  await frame.getByText('All 53 places as a table').click();
  const height = await settled(page.locator('iframe'));
  expect(await page.evaluate(() => window.heard)).toEqual([
    { sentinel: 'amp', type: 'embed-size', height },
    { 'datawrapper-height': { map: height } },
    expect.stringContaining(`"context":"iframe.resize","height":${height}`),
    expect.stringContaining('"sender":"Flourish"'),
    expect.stringContaining('"id":"iframeMessenger:map"')
  ]);
});

test('the page around it is told which place was chosen, and does not scroll', async ({
  page,
  open,
  frame
}) => {
  await page.setViewportSize({ width: 640, height: 700 });
  await open('datawrapper', 'embed/');
  await settled(page.locator('iframe'));
  await page.evaluate(() => (window.heard = []));
  await frame
    .getByRole('list', { name: 'Small and off-map places' })
    .getByRole('link', { name: 'Hawaii' })
    .focus();
  const before = await page.evaluate(() => scrollY);
  await page.keyboard.press('Enter');
  await expect(panelOf(frame, 'Hawaii')).toBeVisible();
  await settled(page.locator('iframe'));
  expect(await page.evaluate(() => scrollY)).toBe(before);
  await panelOf(frame, 'Hawaii')
    .getByRole('button', { name: 'Close' })
    .evaluate((b) => (b as HTMLElement).click());
  await expect(panelOf(frame, 'United States')).toBeVisible();
  const choices = () =>
    page.evaluate(() => window.heard.filter((data) => typeof data === 'object' && data && 'place' in data));
  await expect.poll(choices).toEqual([
    { type: 'missing-children-map:select', place: 'hawaii', name: 'Hawaii' },
    { type: 'missing-children-map:select', place: null, name: 'United States' }
  ]);
});

test('what others say to the frame is not answered', async ({ page, open }) => {
  await open('wordpress', 'embed/');
  await expect(page.locator('blockquote')).toBeHidden();
  await threeFrames(page);
  await page.evaluate(() => {
    window.heard = [];
    const target = document.querySelector('iframe')?.contentWindow;
    for (const data of [
      null,
      undefined,
      7,
      'x',
      '[iFrameSizer]',
      '[iFrameSizer]reset',
      {},
      [],
      { message: 'ready', secret: 'another' },
      { message: 'ready' },
      { type: 'embed-size', sentinel: 'amp', height: 1 }
    ])
      target?.postMessage(data, '*');
    // Asked by another window than the one around it.
    const stranger = document.createElement('iframe');
    document.body.append(stranger);
    const script = stranger.contentDocument?.createElement('script');
    if (!script) throw new Error('the stranger has no document');
    script.text = "parent.frames[0].postMessage({ sentinel: 'amp', type: 'frames-init' }, '*')";
    stranger.contentDocument?.body.append(script);
  });
  await threeFrames(page);
  expect(await page.evaluate(() => window.heard)).toEqual([]);
  // And the host itself is answered still.
  await page.evaluate(() =>
    document
      .querySelector('iframe')
      ?.contentWindow?.postMessage({ sentinel: 'amp', type: 'frames-init' }, '*')
  );
  await expect.poll(() => page.evaluate(() => window.heard.length)).toBeGreaterThan(0);
});
