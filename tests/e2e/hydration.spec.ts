import { mapOf } from './support/map';
import { expect, test } from './support/test';

test.use({ saveData: true });

declare global {
  interface Element {
    /** Was in the HTML that was sent. */
    sent?: true;
  }
}

/** What is in every page of the map; the last row of a table, the last button of a list: what comes last is lost first. */
const PARTS = [
  'h1',
  '[data-map]',
  'input[type=radio]',
  'section[aria-label="Legend"] li:last-child button',
  'section[aria-labelledby="panel-heading"] p',
  'button[aria-haspopup="dialog"]',
  '#small-places ~ ul li:last-child a',
  'details summary',
  'table#places tbody tr:last-child a',
  'footer p'
];

for (const address of ['', 'state/texas/?metric=active&rate=1', 'embed/state/ohio/']) {
  test(`scripts take over the HTML that was sent and make nothing of it anew: /${address}`, async ({
    page
  }) => {
    let start: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (start = resolve));
    await page.route('**/_app/immutable/entry/start.*.js', async (route) => {
      await gate;
      await route.continue();
    });
    await page.goto(address, { waitUntil: 'commit' });
    await page.locator('[data-printed]').waitFor({ state: 'attached' });
    await page.evaluate(() => document.querySelectorAll('*').forEach((element) => (element.sent = true)));
    start();
    // Said once all parts have begun.
    await page.locator('#svelte-announcer[aria-live=off]').waitFor({ state: 'attached' });
    const anew = await page.evaluate(
      (parts) => parts.filter((part) => document.querySelector(part)?.sent !== true),
      PARTS
    );
    expect(anew).toEqual([]);
    expect(await mapOf(page).locator('[data-labels] span').count()).toBeGreaterThan(52);
  });
}
