/** @type {import('../steps.mjs').Step[]} */
export const embedding = [
  {
    name: 'an embed starts in a sandboxed frame of another site',
    known: (engine, isPlaced) =>
      engine === 'WebKitGTK' &&
      !isPlaced &&
      'WebKit starts no scripts there unless the build is given SITE_ORIGIN',
    async run(page) {
      await page.go(`${page.host}sandboxed`);
      await page.enter('iframe');
      try {
        await page.clickByScript('[name=metric][value=resolved]');
        await page.shows('resolved-count', 'United States');
      } finally {
        await page.enter(null);
      }
    }
  }
];
