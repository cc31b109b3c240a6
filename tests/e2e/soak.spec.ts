/** A long time of use leaves nothing behind: no listeners, no nodes, no canvases, no graphics contexts, no memory. */
import type { CDPSession, Page } from '@playwright/test';
import { context } from './support/graphics';
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
  for (let i = 0; i < 3; i += 1) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? NaN;
  return {
    listeners: of('JSEventListeners'),
    nodes: of('Nodes'),
    documents: of('Documents'),
    heap: of('JSHeapUsedSize'),
    canvases: await page.locator('canvas').count(),
    contexts: await page.evaluate(
      () => new Set(window.contexts.map((held) => held.deref()).filter(Boolean)).size
    )
  };
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

/** A lost context and a page of text in between: MapLibre is restored once, and made anew once. */
async function use(page: Page, times: number) {
  await switchAndChoose(page, times);
  await context(page, 'loseContext');
  await drawnBy(page, 'svg');
  await context(page, 'restoreContext');
  await drawnBy(page, 'maplibre');
  await page.getByRole('link', { name: 'About', exact: true }).first().click();
  await expect(page).toHaveURL('/about/');
  await page.goBack();
  await drawnBy(page, 'maplibre');
  await page.getByRole('link', { name: 'Missing children by state' }).first().click();
  await expectShown(page, COUNTRY);
}

test('an hour of switching leaves no growth', async ({ page }) => {
  test.setTimeout(atLength(120_000, 1_800_000));
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await keepCount(page);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await page.goto('');
  await drawnBy(page, 'maplibre');
  const [rounds, times] = atLength([1, 24], [10, 150]);
  await use(page, times);
  const before = await weigh(page, session);
  for (let i = 0; i < rounds; i += 1) await use(page, times);
  const after = await weigh(page, session);

  const grown = `from ${JSON.stringify(before)} to ${JSON.stringify(after)}`;

  expect(after.canvases, grown).toBe(1);
  expect(after.contexts, grown).toBe(1);
  expect(after.documents, grown).toBeLessThanOrEqual(before.documents);
  expect(after.listeners, grown).toBeLessThanOrEqual(before.listeners);
  expect(after.nodes, grown).toBeLessThanOrEqual(before.nodes + 20);
  expect(after.heap, grown).toBeLessThanOrEqual(before.heap + 1_000_000);
});
