/** A long time of use leaves nothing behind: no listeners, no nodes, no canvases, no graphics contexts, no memory. */
import type { CDPSession, Page } from '@playwright/test';
import { context } from './support/graphics';
import { heldBytes } from './support/heap';
import { drawnBy } from './support/map';
import { atLength } from './support/runs';
import { COUNTRY, expectShown } from './support/shown';
import { expect, test } from './support/test';

/** Small, so that software draws it soon: the memory of the picture itself is not what is looked at. */
test.use({ viewport: { width: 480, height: 700 } });

declare global {
  interface Window {
    /** Every WebGL context there has been, as long as something holds it. */
    contexts: WeakRef<object>[];
  }
}

const keepCount = (page: Page) =>
  page.addInitScript(() => {
    window.contexts = [];
    const real = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...asked: unknown[]) {
      const made: unknown = Reflect.apply(real, this, asked);
      if (made instanceof WebGL2RenderingContext) window.contexts.push(new WeakRef(made));
      return made;
    } as typeof real;
  });

/** What the page holds on to, once all that nobody holds is gone. */
async function weigh(page: Page, session: CDPSession) {
  const held = await heldBytes(session);
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? NaN;
  return {
    listeners: of('JSEventListeners'),
    nodes: of('Nodes'),
    documents: of('Documents'),
    held,
    canvases: await page.locator('canvas').count(),
    contexts: await page.evaluate(
      () => new Set(window.contexts.map((held) => held.deref()).filter(Boolean)).size
    )
  };
}

/** Once the timers of the last choice have run out, which hold a listener or two: two looks that find the same. */
async function weighAtRest(page: Page, session: CDPSession) {
  let last = await weigh(page, session);
  await expect(async () => {
    const before = last;
    last = await weigh(page, session);
    expect([last.listeners, last.documents]).toEqual([before.listeners, before.documents]);
  }).toPass();
  return last;
}

/** Presses, one in each frame: measures in turn, and after every sixth one another place, or Close. */
const switchAndChoose = (page: Page, times: number) =>
  page.evaluate(async (presses) => {
    const pick = (selector: string, i: number) => {
      const all = document.querySelectorAll<HTMLElement>(selector);
      all[i % all.length]?.click();
    };
    for (let i = 0; i < presses; i += 1) {
      if (i % 6 === 5) pick('table#places tbody a', 7 * i);
      else if (i % 12 === 8) pick('section[aria-labelledby="panel-heading"] header button', 0);
      else if (i % 3 === 1) pick('[role=switch]', 0);
      else pick('[name=metric]', i);
      await new Promise(requestAnimationFrame);
    }
  }, times);

/** Many choices, and the country again. */
async function use(page: Page, times: number) {
  await switchAndChoose(page, times);
  await page.getByRole('link', { name: 'Missing children by state' }).click();
  await expectShown(page, COUNTRY);
}

/** As a device does that is short of memory. */
async function loseContext(page: Page) {
  await context(page, 'loseContext');
  await drawnBy(page, 'svg');
  await context(page, 'restoreContext');
  await drawnBy(page, 'maplibre');
}

type Weight = Awaited<ReturnType<typeof weigh>>;

/**
 * Nothing has come to stay but a few entries of the history.
 * @param lost contexts that were lost and restored: of each MapLibre keeps a listener and the empty style
 */
function expectNoGrowth(before: Weight, after: Weight, lost = 0) {
  const grown = `from ${JSON.stringify(before)} to ${JSON.stringify(after)}`;
  expect(after.canvases, grown).toBe(before.canvases);
  expect(after.contexts, grown).toBe(before.contexts);
  expect(after.documents, grown).toBeLessThanOrEqual(before.documents);
  expect(after.listeners, grown).toBeLessThanOrEqual(before.listeners + lost);
  expect(after.nodes, grown).toBeLessThanOrEqual(before.nodes + 20);
  expect(after.held, grown).toBeLessThanOrEqual(before.held + 100_000 * (1 + lost));
}

test.beforeEach(async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await keepCount(page);
});

const sessionOf = async (page: Page) => {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  return session;
};

test('an hour of switching and choosing leaves no growth', async ({ page }) => {
  test.setTimeout(atLength(120_000, 1_800_000));
  const session = await sessionOf(page);
  await page.goto('');
  await drawnBy(page, 'maplibre');
  const [rounds, times] = atLength([1, 24], [20, 150]);
  await use(page, times);
  const before = await weighAtRest(page, session);
  expect([before.canvases, before.contexts]).toEqual([1, 1]);
  for (let i = 0; i < rounds; i += 1) await use(page, times);
  expectNoGrowth(before, await weighAtRest(page, session));
});

test('a context that is lost again and again is one context', async ({ page }) => {
  test.setTimeout(atLength(120_000, 600_000));
  const session = await sessionOf(page);
  // Where no place is chosen and nothing hatched, MapLibre has nothing to draw after a restore but what it had.
  await page.goto('');
  await drawnBy(page, 'maplibre');
  await loseContext(page);
  const before = await weighAtRest(page, session);
  const times = atLength(1, 20);
  for (let i = 0; i < times; i += 1) await loseContext(page);
  expectNoGrowth(before, await weighAtRest(page, session), times);
});
