/** @type {import('../steps.mjs').Step[]} */
export const returning = [
  {
    name: 'Back from another site finds the controls as they were left',
    async run(page) {
      await page.openMap('');
      await page.click('[name=metric][value=active]');
      await page.click('[role=switch]');
      await page.shows('active-rate', 'United States');
      await page.go(page.host);
      await page.back();
      await page.shows('active-rate', 'United States');
      await page.click('[name=metric][value=resolved]');
      await page.shows('resolved-rate', 'United States');
    }
  }
];
