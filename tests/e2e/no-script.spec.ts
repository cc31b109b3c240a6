import type { Page } from '@playwright/test';
import { openPasted } from './support/host';
import { colorsAt, legendOf, mapOf, panelOf, pointIn } from './support/map';
import { distance } from './support/png';
import { count, interval, placeNamed, rate, rateOf } from './support/report';
import { expect, test } from './support/test';

// Nothing here is done by a script: forms, links and style sheets alone.
test.use({ javaScriptEnabled: false });

const alaskaOf = async (page: Page) => (await colorsAt(page, [pointIn('Alaska')]))[0] ?? [0, 0, 0];

for (const address of ['', 'state/ohio/', 'embed/', 'embed/state/ohio/'])
  test(`metric and rate can be chosen without scripts: /${address}`, async ({ page }) => {
    const ohio = placeNamed('Ohio');
    await page.goto(address);
    const row = page.getByRole('row', { name: /^\s*Ohio/ });
    if (address.startsWith('embed/')) await page.getByText('All 53 places as a table').click();
    await expect(page.getByRole('table', { name: 'All cases by place, 2020' })).toBeVisible();
    await expect(page.getByRole('region', { name: 'Legend' })).toHaveCount(1);
    const before = address.includes('state') ? null : await alaskaOf(page);

    await page.getByRole('radio', { name: 'Active' }).check();
    await page.getByRole('switch', { name: 'Per 100,000 children' }).check();

    const measure = 'Active cases per 100,000 children under 18';
    await expect(page.getByRole('table', { name: `${measure} by place, 2020` })).toBeVisible();
    await expect(
      page.getByRole('group', { name: `Map of the United States: ${measure}, 2020`, exact: true })
    ).toBeVisible();
    await expect(legendOf(page)).toHaveCount(1);
    await expect(legendOf(page)).toContainText('Unstable: a rate made from fewer than 20 cases');
    const shownIn = (text: string) => row.getByText(text).filter({ visible: true });
    await expect(shownIn(rateOf(ohio, 'active')).first()).toBeVisible();
    await expect(shownIn(rateOf(ohio, 'total'))).toHaveCount(0);
    await expect(shownIn(interval(ohio.active, ohio.under18 ?? NaN))).toHaveCount(1);
    await expect(page.locator('#summary p').filter({ visible: true })).toHaveText(
      /^Active cases per 100,000/
    );
    const small = page.getByRole('list', { name: 'Small and off-map places' });
    await expect(
      small.getByRole('link', { name: new RegExp(`Vermont.*${rateOf(placeNamed('Vermont'), 'active')}`) })
    ).toBeVisible();
    if (before) expect(distance(before, await alaskaOf(page))).toBeGreaterThan(24);
    else
      await expect(panelOf(page, 'Ohio').getByRole('listitem').filter({ hasText: 'Indiana' })).toHaveText(
        new RegExp(rateOf(placeNamed('Indiana'), 'active'))
      );
  });

test('without scripts the map is a picture of links, which lead from place to place and back', async ({
  page
}) => {
  await page.goto('');
  await expect(mapOf(page).getByRole('link')).toHaveCount(52);
  await mapOf(page).getByRole('link', { name: 'Texas', exact: true }).click();
  await expect(page).toHaveURL('/state/texas/');
  const panel = panelOf(page, 'Texas');
  const texas = placeNamed('Texas');
  await expect(panel).toContainText(`${count(texas.total)} cases of children missing from Texas`);
  await expect(panel).toContainText(rate(texas.total, texas.under18 ?? NaN));
  await panel.getByRole('link', { name: 'Louisiana' }).click();
  await expect(page).toHaveURL('/state/louisiana/');
  await panelOf(page, 'Louisiana').getByRole('link', { name: 'Whole country' }).click();
  await expect(panelOf(page, 'United States')).toBeVisible();
  await page.goBack();
  await expect(panelOf(page, 'Louisiana')).toBeVisible();
});

test('no control that needs a script is shown without one', async ({ page }) => {
  for (const address of ['', 'state/ohio/', 'embed/', 'about/', 'report/', 'share/embed/']) {
    await page.goto(address);
    for (const name of ['Close', 'Share', 'Zoom in', 'Whole country'])
      await expect(page.getByRole('button', { name }), `${name} at /${address}`).toHaveCount(0);
    await expect(page.getByRole('combobox', { name: 'Find a place' })).toHaveCount(0);
  }
});

test('an embed in a sandbox that allows no scripts has the choices too', async ({ page, baseURL, watch }) => {
  watch.expect(/Blocked script execution/);
  const site = await openPasted(
    page,
    `<iframe sandbox title="Map" src="${baseURL}embed/state/ohio/" width="720" height="2600"></iframe>`,
    watch
  );
  const frame = page.frameLocator('iframe');
  await frame.getByRole('radio', { name: 'Resolved' }).check();
  await expect(legendOf(frame)).toContainText('resolved in 2020');
  await frame.getByText('All 53 places as a table').click();
  await expect(frame.getByRole('table', { name: 'Resolved cases by place, 2020' })).toBeVisible();
  site.close();
});
