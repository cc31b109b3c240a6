/** Two places beside each other, by address and by hand; and what the rate changes for one. */
import AxeBuilder from '@axe-core/playwright';
import { collisions } from './support/collisions';
import { panelOf } from './support/map';
import { listenTo } from './support/status';
import { expect, test } from './support/test';

test.use({ saveData: true });

const OHIO_AND_TEXAS = [
  'For Ohio 2,259 cases were reported to NCMEC in 2020, for Texas 3,588 cases; of all cases 95.3% and 93.7% were resolved.',
  'All cases per 100,000 children under 18: 87.2 in Ohio (95% interval 83.6 to 90.8), 49.3 in Texas (95% interval 47.7 to 50.9).',
  'The two intervals do not overlap'
];

test('a second place is chosen in the panel, is in the address, and Back takes it away', async ({ page }) => {
  await page.goto('state/ohio/');
  const panel = panelOf(page, 'Ohio');
  await panel.getByRole('button', { name: 'Compare with another place' }).press('Enter');
  const choice = panel.getByLabel('Compare with');
  await expect(choice).toBeFocused();
  await expect(choice.getByRole('option')).toHaveCount(1 + 51);
  await choice.selectOption('Texas');
  await expect(page).toHaveURL(/state\/ohio\/\?with=texas$/);
  for (const sentence of OHIO_AND_TEXAS) await expect(panel).toContainText(sentence);
  await expect(page.getByRole('status')).toContainText('Ohio and Texas.');
  await expect(page).toHaveTitle('Ohio and Texas: missing-children cases, 2020');
  const table = panel.getByRole('table', { name: 'The two places' });
  await expect(table.getByRole('row', { name: /^Total/ })).toHaveText(/2,259\s*3,588/);
  await expect(table.getByRole('row', { name: /per 100,000/ })).toHaveText(
    /87\.2 83\.6 to 90\.8\s*49\.3 47\.7 to 50\.9/
  );

  await page.getByRole('radio', { name: 'Active' }).check();
  await expect(page).toHaveURL(/state\/ohio\/\?with=texas&metric=active|\?metric=active&with=texas/);
  await expect(panel).toContainText(
    'For Ohio 106 active cases were reported to NCMEC in 2020, for Texas 226 active cases'
  );
  await page.getByRole('radio', { name: 'Total' }).check();
  await expect(page).toHaveURL(/state\/ohio\/\?with=texas$/);

  await choice.focus();
  await page.goBack();
  await expect(page).toHaveURL(/state\/ohio\/$/);
  await expect(panel).not.toContainText('For Ohio 2,259 cases');
  await expect(choice, 'it says what the address says').toHaveValue('');
  await expect(choice, 'a step back takes the keyboard nowhere').toBeFocused();
  await page.goForward();
  await expect(page).toHaveURL(/state\/ohio\/\?with=texas$/);
  await expect(choice).toHaveValue('texas');
  await page.goBack();
  await expect(choice).toHaveValue('');
  await choice.selectOption('Texas');
  await expect(page).toHaveURL(/state\/ohio\/\?with=texas$/);
  await panel.getByRole('button', { name: 'Stop comparing' }).click();
  await expect(page).toHaveURL(/state\/ohio\/$/);
  await expect(page).toHaveTitle('Ohio: missing-children cases, 2020');
  await expect(choice).toBeFocused();
});

test('the address can be sent, either way round, and says the same', async ({ page }) => {
  for (const [address, name] of [
    ['state/ohio/?with=texas', 'Ohio'],
    ['state/texas/?with=OH', 'Texas'],
    ['embed/state/ohio/?with=texas', 'Ohio']
  ] as const) {
    await page.goto(address);
    for (const sentence of OHIO_AND_TEXAS) await expect(panelOf(page, name)).toContainText(sentence);
  }
});

test('both places are ringed, and the comparison goes on with another place', async ({ page }) => {
  await page.goto('state/ohio/?with=texas');
  await expect(page.locator('.rings use[href="#shape-texas"]').first()).toBeAttached();
  await expect(page.locator('.rings use[href="#shape-ohio"]').first()).toBeAttached();
  await page.getByRole('row', { name: /^Utah/ }).getByRole('link').click();
  await expect(page).toHaveURL(/state\/utah\/\?with=texas$/);
  await expect(panelOf(page, 'Utah')).toContainText('For Texas 3,588 cases were reported');
  // With itself, or off the map, there is nothing to compare; the page's own links never ask for it.
  await page
    .getByRole('row', { name: /^Texas/ })
    .getByRole('link')
    .click();
  await expect(page).toHaveURL(/state\/texas\/$/);
  await page.goto('state/ohio/?with=texas');
  await page
    .getByRole('row', { name: /^International/ })
    .getByRole('link')
    .click();
  await expect(page).toHaveURL(/state\/international\/$/);
});

for (const [what, address, name, value] of [
  ['itself', 'state/ohio/?with=ohio', 'Ohio', 'ohio'],
  ['an unknown place', 'state/ohio/?with=atlantis', 'Ohio', 'atlantis'],
  ['a place off the map', 'state/ohio/?with=international', 'Ohio', 'international'],
  ['a place, from off the map', 'state/international/?with=ohio', 'International', 'ohio'],
  ['a place, from the country', '?with=ohio', 'United States', 'ohio']
] as const) {
  test(`a comparison with ${what} is refused in words, and the one place is shown`, async ({ page }) => {
    await page.goto(address);
    const words = `The address asks for with “${value}”, which is not another place on the map that this one can be compared with; no comparison is shown.`;
    await expect(page.getByText(words).first()).toBeVisible();
    await expect(page.getByRole('status')).toHaveText(words);
    await expect(panelOf(page, name)).toBeVisible();
    await expect(page.getByRole('table', { name: 'The two places' })).toHaveCount(0);
  });
}

test('another second place is the same entry of the history: arrow keys choose one after the other', async ({
  page
}) => {
  await page.goto('state/ohio/?with=texas');
  const before = await page.evaluate(() => history.length);
  const others = page.getByLabel('Compare with');
  await others.selectOption('Utah');
  await expect(page).toHaveURL(/with=utah/);
  await others.selectOption('Maine');
  await expect(page).toHaveURL(/with=maine/);
  expect(await page.evaluate(() => history.length)).toBe(before);
});

test('in an embed a comparison leaves no entry in the history', async ({ page }) => {
  await page.goto('embed/state/ohio/');
  const before = await page.evaluate(() => history.length);
  await page.getByRole('button', { name: 'Compare with another place' }).click();
  await page.getByLabel('Compare with').selectOption('Texas');
  await expect(page).toHaveURL(/with=texas/);
  expect(await page.evaluate(() => history.length)).toBe(before);
});

test('is accessible, and fits a screen of 320 px', async ({ page }) => {
  for (const colorScheme of ['light', 'dark'] as const)
    for (const width of [1280, 320]) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      await page.goto('state/ohio/?with=maine&metric=active&rate=1');
      await expect(page.getByText('are unstable').or(page.getByText('is unstable')).first()).toBeVisible();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      const { violations } = await new AxeBuilder({ page }).include('.panel').analyze();
      expect(violations.map(({ id }) => id)).toEqual([]);
    }
});

test('turned on, the rate says once what it changes for the chosen place', async ({ page }) => {
  await page.goto('state/texas/');
  const words =
    'By count, Texas is in the class “800 or more”; by rate, in the class “35.0 to 49.9”. The cases are the same.';
  await page.getByRole('switch', { name: 'Per 100,000 children' }).check();
  await expect(panelOf(page, 'Texas')).toContainText(words);
  await expect(page.getByRole('status')).toHaveText(
    `The map shows all cases per 100,000 children under 18. Texas: 49.3 cases per 100,000 children under 18, 95% interval 47.7 to 50.9. ${words}`
  );
  await page.getByRole('switch', { name: 'Per 100,000 children' }).uncheck();
  await expect(panelOf(page, 'Texas')).not.toContainText('By count');
});

test('an end of comparing is answered, though it be in the words of the answer before', async ({ page }) => {
  await page.goto('state/texas/?with=ohio');
  const neighbours = panelOf(page, 'Texas').getByRole('navigation');
  await neighbours.getByRole('link', { name: 'Oklahoma' }).click();
  await expect(page).toHaveURL('/state/oklahoma/?with=ohio');
  await expect(page.getByRole('status')).toContainText('Oklahoma');
  const answers = await listenTo(page.getByRole('status'));
  await panelOf(page, 'Oklahoma').getByRole('button', { name: 'Stop comparing' }).click();
  await expect(page).toHaveURL('/state/oklahoma/');
  await expect.poll(answers).toHaveLength(1);
});

test('with letters twice as large nothing is wider than the page, and no words stand on others', async ({
  page
}) => {
  await page.setViewportSize({ width: 1200, height: 900 });
  for (const address of [
    'state/massachusetts/?with=connecticut',
    'embed/state/massachusetts/?with=CT',
    'state/ohio/?with=maine&rate=1'
  ]) {
    await page.goto(address);
    await expect(page.getByRole('table', { name: 'The two places' })).toBeVisible();
    const root = page.locator('html');
    await root.evaluate((html) => (html.style.fontSize = '200%'));
    await expect.poll(() => root.evaluate((html) => html.scrollWidth - html.clientWidth), address).toBe(0);
    await expect.poll(() => collisions(page.locator('.compare')), address).toEqual([]);
  }
});
