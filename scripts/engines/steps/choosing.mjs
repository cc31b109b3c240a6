import { FOCUSED } from '../page.mjs';

/** How many presses of Tab may lie between the finder and the map. */
const STOPS = 8;

/** @type {import('../steps.mjs').Step[]} */
export const choosing = [
  {
    name: 'metric and rate switch',
    async run(page) {
      await page.openMap('');
      await page.click('[name=metric][value=resolved]');
      await page.shows('resolved-count', 'United States');
      await page.click('[role=switch]');
      await page.shows('resolved-rate', 'United States');
      await page.sees('the address', 'return location.search', '?metric=resolved&rate=1');
    }
  },
  {
    name: 'a place is chosen on the map, and Back leaves it',
    async run(page) {
      await page.openMap('');
      await page.click('#shape-colorado');
      await page.shows('total-count', 'Colorado');
      await page.back();
      await page.shows('total-count', 'United States');
    }
  },
  {
    name: 'a place is chosen by the finder, and Back leaves it',
    async run(page) {
      await page.openMap('');
      await page.click('[role=combobox]');
      await page.press(...'ohio');
      await page.sees(
        'the first match',
        `return document.querySelector('[role=option]')?.textContent.includes('Ohio')`,
        true
      );
      await page.press('Enter');
      await page.shows('total-count', 'Ohio');
      await page.back();
      await page.shows('total-count', 'United States');
    }
  },
  {
    name: 'the way past the map leads to the table',
    async run(page) {
      await page.openMap('state/ohio/');
      await page.press('Tab', 'Enter');
      await page.press('Tab');
      await page.sees(
        'the first button of the table',
        `return document.activeElement.matches('.places thead th:first-child button')`,
        true
      );
    }
  },
  {
    name: 'a place is chosen by keys',
    async run(page) {
      await page.openMap('');
      await page.click('[role=combobox]');
      for (let i = 0; i < STOPS && (await page.read(FOCUSED)) === null; i += 1) await page.press('Tab');
      await page.sees('the first place', FOCUSED, 'Alabama');
      await page.press('ArrowRight');
      await page.sees('the place to the right', FOCUSED, 'Georgia');
      await page.press('Enter');
      await page.shows('total-count', 'Georgia');
    }
  }
];
