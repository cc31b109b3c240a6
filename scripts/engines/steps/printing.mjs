import { sheetsIn } from '../sheets.mjs';

/** In centimetres. */
const LETTER = { width: 21.59, height: 27.94 };
const A4 = { width: 21, height: 29.7 };

/**
 * @param {import('../page.mjs').Page} page
 * @param {() => Promise<unknown>} open
 * @param {number} most sheets that it may take
 */
async function fits(page, open, most) {
  if (!page.print) throw new Error('this browser cannot be asked to print');
  await open();
  for (const [name, size] of Object.entries({ Letter: LETTER, A4 })) {
    const sheets = sheetsIn(await page.print(size));
    if (sheets < 1 || sheets > most) throw new Error(`${name}: ${sheets} sheets instead of ${most} at most`);
  }
}

/** @param {import('../page.mjs').Page} page */
const skipped = ({ print }) => !print && 'this browser cannot be asked to print';

/** @type {import('../steps.mjs').Step[]} */
export const printing = [
  {
    name: 'the country prints on three sheets',
    skipped,
    run: (page) => fits(page, () => page.openMap(''), 3)
  },
  {
    name: 'a place prints on one sheet',
    skipped,
    run: (page) => fits(page, () => page.openMap('state/missouri/?metric=active&rate=1'), 1)
  },
  {
    name: 'two places print on one sheet',
    skipped,
    run: (page) =>
      fits(page, () => page.openMap('state/missouri/?with=district-of-columbia&metric=active&rate=1'), 1)
  },
  {
    name: 'the charts print on six sheets',
    skipped,
    run: (page) => fits(page, () => page.go(page.site + 'rates/'), 6)
  }
];
