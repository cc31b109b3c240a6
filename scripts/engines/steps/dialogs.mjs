const OPEN = `return document.querySelector('dialog[open]') !== null`;

/** @type {import('../steps.mjs').Step[]} */
export const dialogs = [
  {
    name: 'Share opens, and Escape closes it',
    async run(page) {
      await page.openMap('state/ohio/');
      await page.click('.actions button', 'Share');
      await page.sees(
        'the address to copy',
        `return [...document.querySelectorAll('dialog[open] :is(input, textarea)')].some(({ value }) => value === location.href)`,
        true
      );
      await page.press('Escape');
      await page.sees('the dialog', OPEN, false);
    }
  },
  {
    name: 'Download makes a picture',
    async run(page) {
      await page.openMap('state/ohio/?metric=active&rate=1');
      await page.click('.actions button', 'Download');
      await page.sees(
        'the picture and its file',
        `return [document.querySelector('dialog[open] img')?.naturalWidth > 0, document.querySelector('dialog a[download$=".png"]')?.protocol]`,
        [true, 'blob:']
      );
    }
  }
];
