import { mapOf, panelOf } from './support/map';
import { placeNamed, rateOf, count } from './support/report';
import { listenTo } from './support/status';
import { expect, test } from './support/test';

test.use({ saveData: true });

const SMALL = [
  'Connecticut',
  'Delaware',
  'District of Columbia',
  'Hawaii',
  'International',
  'Maryland',
  'Massachusetts',
  'New Hampshire',
  'New Jersey',
  'Puerto Rico',
  'Rhode Island',
  'Vermont'
];

test('the list of small and off-map places has 12 large links with their values', async ({ page }) => {
  await page.goto('');
  const list = page.getByRole('list', { name: 'Small and off-map places' });
  await expect(list.getByRole('link')).toHaveText(
    SMALL.map((name) => new RegExp(`^\\s*${name}\\s*${count(placeNamed(name).total)}\\s*$`))
  );
  const heights = await list
    .getByRole('link')
    .evaluateAll((all) => all.map((link) => link.getBoundingClientRect().height));
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);

  await page.getByRole('switch', { name: 'Per 100,000 children' }).check();
  await expect(list.getByRole('link', { name: 'Hawaii' })).toContainText(
    rateOf(placeNamed('Hawaii'), 'total')
  );
  await expect(list.getByRole('link', { name: 'International' })).toContainText('not applicable');

  await list.getByRole('link', { name: 'International' }).click();
  await expect(page).toHaveURL('/state/international/?rate=1');
  await expect(panelOf(page, 'International')).toContainText('not applicable');
  await expect(list.getByRole('link', { name: 'International' })).toHaveAttribute('aria-current', 'true');
  await expect(page.getByRole('button', { name: 'Whole country' })).toBeHidden();
});

test('a neighbour, then another, then the country: focus goes on at the heading', async ({ page }) => {
  await page.goto('state/maine/');
  const answers = await listenTo(page.getByRole('status'));
  await panelOf(page, 'Maine').getByRole('link', { name: 'New Hampshire' }).click();
  await expect(page).toHaveURL('/state/new-hampshire/');
  await expect(page.getByRole('heading', { name: 'New Hampshire', level: 2 })).toBeFocused();
  await panelOf(page, 'New Hampshire').getByRole('link', { name: 'Vermont' }).click();
  await expect(page.getByRole('heading', { name: 'Vermont', level: 2 })).toBeFocused();
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(page).toHaveURL('/');
  await expect(page.getByRole('heading', { name: 'United States', level: 2 })).toBeFocused();
  expect(await answers()).toHaveLength(3);
});

test('Alaska and Hawaii have nearest places instead of neighbours', async ({ page }) => {
  await page.goto('state/hawaii/');
  await expect(page.getByRole('navigation', { name: 'Nearest places' }).getByRole('link')).not.toHaveCount(0);
  await page.goto('state/ohio/');
  await expect(page.getByRole('navigation', { name: 'Bordering places' }).getByRole('link')).toHaveText([
    'Indiana',
    'Kentucky',
    'Michigan',
    'Pennsylvania',
    'West Virginia'
  ]);
});

test('a name in the table chooses, without leaving the page', async ({ page }) => {
  await page.goto('');
  await page.evaluate(() => (window.answers = ['the same document']));
  const link = page.getByRole('table').getByRole('link', { name: 'Virginia', exact: true });
  await link.click();
  await expect(page).toHaveURL('/state/virginia/');
  await expect(link).toBeFocused();
  expect(await page.evaluate(() => window.answers)).toEqual(['the same document']);
});

test('the finder: by name, by postal code, by part of a name', async ({ page }) => {
  await page.goto('');
  const finder = page.getByRole('combobox', { name: 'Find a place' });
  for (const [typed, name] of [
    ['TX', 'Texas'],
    ['dc', 'District of Columbia'],
    ['north dak', 'North Dakota'],
    ['Virginia', 'Virginia'],
    ['ok', 'Oklahoma'],
    ['international', 'International']
  ] as const) {
    await finder.fill(typed);
    await finder.press('Enter');
    await expect(page).toHaveURL(`/state/${placeNamed(name).slug}/`);
    await expect(panelOf(page, name)).toBeVisible();
    await expect(finder).toHaveValue('');
    await expect(finder).toBeFocused();
  }
});

test('the finder: arrow keys and Enter, and a press on an option', async ({ page }) => {
  await page.goto('');
  const finder = page.getByRole('combobox', { name: 'Find a place' });
  await finder.fill('new');
  const options = page.getByRole('listbox', { name: 'Find a place' }).getByRole('option');
  await expect(options).toHaveText([/^New Hampshire/, /^New Jersey/, /^New Mexico/, /^New York/]);
  await finder.press('ArrowDown');
  await finder.press('ArrowDown');
  await expect(options.nth(1)).toHaveAttribute('aria-selected', 'true');
  await expect(finder).toHaveAttribute(
    'aria-activedescendant',
    (await options.nth(1).getAttribute('id')) ?? ''
  );
  await finder.press('ArrowUp');
  await finder.press('ArrowUp');
  await expect(options.nth(3)).toHaveAttribute('aria-selected', 'true');
  await finder.press('Enter');
  await expect(page).toHaveURL('/state/new-york/');
  await expect(options).toHaveCount(0);

  await finder.fill('carol');
  await options.filter({ hasText: 'South' }).click();
  await expect(page).toHaveURL('/state/south-carolina/');
});

test('the finder: a keyboard on the screen does not cover its list', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('');
  const finder = page.getByRole('combobox', { name: 'Find a place' });
  await finder.click();
  await page.setViewportSize({ width: 360, height: 320 });
  await finder.fill('new');
  const last = page.getByRole('option').nth(3);
  await expect(last).toHaveText(/^New York/);
  await expect(last).toBeInViewport({ ratio: 1 });
  await expect(finder).toBeInViewport({ ratio: 1 });
});

test('the finder: Tab goes on past its list, and a match that was pointed at is forgotten', async ({
  page
}) => {
  await page.goto('');
  const finder = page.getByRole('combobox', { name: 'Find a place' });
  await finder.press('ArrowDown');
  await finder.press('ArrowDown');
  await expect(page.getByRole('option', { selected: true })).toHaveText(/^Alaska/);
  await page.getByRole('listbox').click({ position: { x: 2, y: 2 } });
  await expect(finder).toBeFocused();
  await expect(page.getByRole('option')).toHaveCount(53);
  await page.keyboard.press('Tab');
  await expect(page.locator(':focus-visible')).toHaveCount(1);
  await expect(page.getByRole('option')).toHaveCount(0);
  await page.keyboard.press('Shift+Tab');
  await expect(finder).toBeFocused();
  await page.keyboard.press('Enter');
  await finder.press('ArrowDown');
  await expect(page.getByRole('option', { selected: true })).toHaveText(/^Alabama/);
  await expect(page).toHaveURL('/');
});

test('the finder: nothing matches, and Escape', async ({ page }) => {
  await page.goto('');
  const finder = page.getByRole('combobox', { name: 'Find a place' });
  await finder.click();
  await expect(page.getByRole('option')).toHaveCount(53);
  await finder.press('Escape');
  await expect(page.getByRole('option')).toHaveCount(0);
  await finder.fill('Atlantis');
  await expect(finder).toHaveAttribute('aria-expanded', 'false');
  await expect(page.getByText('No place in the report is called “Atlantis”').first()).toBeVisible();
  await expect(page.getByRole('status')).toContainText('No place in the report is called “Atlantis”');
  await finder.press('Enter');
  await expect(page).toHaveURL('/');
  await finder.press('Escape');
  await expect(finder).toHaveValue('Atlantis');
  await finder.press('Escape');
  await expect(finder).toHaveValue('');
  await expect(mapOf(page)).toBeVisible();
});
