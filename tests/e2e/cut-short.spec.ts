/** A move of the map that something cuts short: what the reader has chosen is what the map shows all the same. */
import type { Page } from '@playwright/test';
import { context, contextLostInMove } from './support/graphics';
import { atRest, drawnBy, mapOf, openDrawnBy, press, shownBy } from './support/map';
import { expect, test } from './support/test';

/** Resolves in the first frame that moves the map. */
const moves = (page: Page) =>
  mapOf(page)
    .locator('svg.choropleth')
    .evaluate(
      (svg) =>
        new Promise<void>((resolve) =>
          new MutationObserver(() => resolve()).observe(svg, { attributeFilter: ['viewBox'] })
        )
    );

/** Made ready before the move begins. */
const CUTS = {
  'another size of the window': async (page: Page) => {
    await moves(page);
    await page.setViewportSize({ width: 900, height: 700 });
  },
  'a sheet of paper': async (page: Page) => {
    await moves(page);
    await page.emulateMedia({ media: 'print' });
    await expect(mapOf(page).locator('canvas')).toBeHidden();
    await page.emulateMedia({ media: 'screen' });
  },
  'a graphics context that is lost, and then restored': async (page: Page) => {
    await contextLostInMove(page);
    await drawnBy(page, 'svg');
    await context(page, 'restoreContext');
    await drawnBy(page, 'maplibre');
  }
};

for (const [cut, brings] of Object.entries(CUTS))
  test(`a move ends where it led, for all ${cut}`, async ({ page }) => {
    await page.setViewportSize({ width: 1000, height: 800 });
    await openDrawnBy(page, 'state/texas/', 'svg');
    const there = await shownBy(page);
    await page.unrouteAll();
    await page.goto('');
    await drawnBy(page, 'maplibre');
    const cutting = brings(page);
    await press(page, 'Texas');
    await cutting;
    await atRest(page);
    expect((await shownBy(page)).map(Math.round)).toEqual(there.map(Math.round));
  });
