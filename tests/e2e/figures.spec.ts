import {
  count,
  interval,
  MAPPED,
  nationalRate,
  NATION,
  PLACES,
  placeNamed,
  rate,
  rateOf,
  sum,
  type Place
} from './support/report';
import { readSent, type Sent } from './support/html';
import { mapOf, panelOf } from './support/map';
import { expect, test } from './support/test';

// All of this is in the HTML: no script has run when these tests look.
test.use({ javaScriptEnabled: false });

const CAVEAT = /not an indication of any issues within a state.*indicator of active reporting/;
const HELP = /call 911 first, then NCMEC at 1-800-THE-LOST \(1-800-843-5678\)/;
const SOURCE = /Source: National Center for Missing & Exploited Children, Our 2020 Impact.*2020 Census/;

const NATIONAL_INTERVAL = interval(sum(MAPPED, 'total'), sum(MAPPED, 'under18'));

function expectPlace(sent: Sent, place: Place) {
  const { name, total, under18 } = place;
  expect.soft(sent.panel).toBe(name);
  expect.soft(sent.title).toContain(name);
  expect.soft(sent.figures, name).toEqual([
    ['active', count(place.active)],
    ['resolved', count(place.resolved)],
    ['total', count(total)],
    ['All cases per 100,000 children', rateOf(place, 'total')],
    ['United States', nationalRate('total')]
  ]);
  expect.soft(sent.words, name).toContain(`${count(total)} case`);
  for (const said of [CAVEAT, HELP, SOURCE]) expect.soft(sent.words, name).toMatch(said);
  expect.soft(sent.words).toContain(`95% interval ${NATIONAL_INTERVAL}`);
  if (under18 === null) {
    expect.soft(sent.words.match(/95% interval/g), name).toHaveLength(1);
  } else {
    expect.soft(sent.words).toContain(`95% interval ${interval(total, under18)}`);
    expect.soft(sent.words).toContain(`${count(under18)} residents under 18, 2020 Census`);
  }
  expect.soft(sent.words.includes('Unstable'), `${name} is unstable`).toBe(under18 !== null && total < 20);
  expect.soft(sent.rows, `rows of ${name}`).toBe(PLACES.length);
  expect.soft(sent.current).toEqual([name]);
  expect.soft(sent.shapes.toSorted(), `shapes of ${name}`).toEqual(MAPPED.map(({ slug }) => slug));
}

for (const [what, root] of [
  ['pages', 'state'],
  ['embeds', 'embed/state']
] as const) {
  test(`every one of the 53 ${what} of a place has the figures of the report`, async ({ page }) => {
    expect(PLACES).toHaveLength(53);
    await page.goto('about/');
    const sent = await readSent(
      page,
      PLACES.map(({ slug }) => `/${root}/${slug}/`)
    );
    for (const [i, place] of PLACES.entries()) if (sent[i]) expectPlace(sent[i], place);
  });
}

test('the panel of a place is a region named after it, its figures are terms and definitions', async ({
  page
}) => {
  for (const name of ['Kansas', 'International']) {
    const { slug, active, resolved, total } = placeNamed(name);
    await page.goto(`state/${slug}/`);
    const panel = panelOf(page, name);
    await expect(panel.getByRole('heading', { level: 2 })).toHaveText(name);
    await expect(panel.getByRole('term')).toHaveCount(5);
    await expect(panel.getByRole('definition')).toHaveText([
      count(active),
      count(resolved),
      count(total),
      rateOf(placeNamed(name), 'total'),
      nationalRate('total')
    ]);
    await expect(panel).toContainText('call 911 first');
  }
});

test('every rate in a panel and in the list of small places stands with its interval', async ({ page }) => {
  const listed = ({ total, under18 }: Place) =>
    under18 === null
      ? 'not applicable'
      : `${rate(total, under18)} (${interval(total, under18)})${total < 20 ? ', unstable' : ''}`;
  await page.goto('state/maryland/');
  const panel = panelOf(page, 'Maryland');
  await expect(panel.getByText(`95% interval ${NATIONAL_INTERVAL}`, { exact: true })).toHaveCount(1);
  const ofRates = '[data-of="total-rate"]';
  const small = page.getByRole('list', { name: 'Small and off-map places' });
  const inLists = [
    [panel, ['Delaware', 'District of Columbia', 'Pennsylvania', 'Virginia', 'West Virginia']],
    [small, ['Vermont', 'Rhode Island', 'International']]
  ] as const;
  for (const [list, names] of inLists)
    for (const name of names) {
      const link = page.getByRole('link', { name: new RegExp(`^\\s*${name}`) });
      const item = list.getByRole('listitem').filter({ has: link });
      await expect(item.locator(ofRates)).toHaveText(listed(placeNamed(name)));
    }
  for (const list of [panel, page.getByRole('main')])
    await expect(
      list.getByText('All cases per 100,000 children under 18, with 95% intervals', { exact: true })
    ).not.toHaveCount(0);
});

test('the country has the sum of its rows', async ({ page }) => {
  await page.goto('');
  await expect(panelOf(page, 'United States').getByRole('definition')).toHaveText([
    count(NATION.active),
    count(NATION.resolved),
    count(NATION.total),
    nationalRate('total')
  ]);
  const words = await panelOf(page, 'United States').innerText();
  for (const said of [CAVEAT, HELP, SOURCE]) expect(words).toMatch(said);
  expect(words).toContain(NATIONAL_INTERVAL);
  expect(words).toContain(`${count(sum(MAPPED, 'under18'))} residents under 18`);
  expect(words).toContain(
    `${count(sum(MAPPED, 'total'))} cases; with “International” (${placeNamed('International').total})`
  );
});

test('the table has 53 rows A to Z and the national total', async ({ page }) => {
  await page.goto('');
  const table = page.getByRole('table', { name: 'All cases by place, 2020' });
  await expect(table).toHaveAccessibleDescription(CAVEAT);
  await expect(table.getByRole('columnheader')).toHaveText(
    ['Place ↑', 'Active', 'Resolved', 'Total', 'All cases per 100,000 children, with 95% interval'],
    { useInnerText: true }
  );
  const line = ({ name, active, resolved, total, under18 }: Place) => [
    name,
    count(active),
    count(resolved),
    count(total),
    under18 === null
      ? 'not applicable'
      : `${rate(total, under18)} ${interval(total, under18)}${total < 20 ? ', unstable' : ''}`
  ];
  const rows = await table
    .getByRole('row')
    .evaluateAll((all) =>
      all.map((row) =>
        [...row.children].map((cell) => (cell as HTMLElement).innerText.replace(/\s+/g, ' ').trim())
      )
    );
  expect(rows.slice(1, -1)).toEqual(PLACES.map(line));
  const [people, cases] = [sum(MAPPED, 'under18'), sum(MAPPED, 'total')];
  expect(rows.at(-1)).toEqual([
    'United States',
    count(NATION.active),
    count(NATION.resolved),
    count(NATION.total),
    `${rate(cases, people)} ${interval(cases, people)}`
  ]);
});

test('headings of rows and columns are marked as such, and each name is a link', async ({ page }) => {
  await page.goto('');
  const table = page.getByRole('table');
  await expect(table.locator('thead th[scope="col"]')).toHaveCount(5);
  await expect(table.locator('tbody th[scope="row"]')).toHaveCount(53);
  const links = await table
    .getByRole('link')
    .evaluateAll((all) =>
      all.map((link) => [link.textContent?.trim(), new URL((link as HTMLAnchorElement).href).pathname])
    );
  expect(links).toEqual(PLACES.map(({ name, slug }) => [name, `/state/${slug}/`]));
});

test('the map is a picture of 52 named links', async ({ page }) => {
  await page.goto('state/ohio/');
  await expect(mapOf(page)).toHaveAttribute('data-renderer', 'svg');
  await expect(mapOf(page)).toHaveAccessibleName('Map of the United States: All cases, 2020');
  const shapes = await mapOf(page)
    .getByRole('link')
    .evaluateAll((all) =>
      all.map((link) => {
        const { width, height } = link.getBoundingClientRect();
        const path = new URL(link.getAttribute('href') ?? '', link.baseURI).pathname;
        return { name: link.getAttribute('aria-label') ?? '', path, drawn: width * height > 1 };
      })
    );
  const expected = MAPPED.map(({ name, slug }) => ({ name, path: `/state/${slug}/`, drawn: true }));
  expect(shapes.toSorted((a, b) => a.name.localeCompare(b.name, 'en'))).toEqual(expected);
});

test('a link of the map, of the panel and of the table leads to that place', async ({ page }) => {
  await page.goto('');
  await mapOf(page).getByRole('link', { name: 'Texas' }).click();
  await expect(page).toHaveURL('/state/texas/');
  await panelOf(page, 'Texas').getByRole('link', { name: 'New Mexico' }).click();
  await expect(page).toHaveURL('/state/new-mexico/');
  await page.getByRole('table').getByRole('link', { name: 'International' }).click();
  await expect(page).toHaveURL('/state/international/');
  await panelOf(page, 'International').getByRole('link', { name: 'Whole country' }).click();
  await expect(page).toHaveURL('/');
});
