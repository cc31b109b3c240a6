import {
  drawnBy,
  holdMapLibre,
  legendOf,
  mapOf,
  openDrawnBy,
  pictureOf,
  pointIn,
  positionOf,
  type Point
} from './support/map';
import { differingShare, distance } from './support/png';
import { count, MAPPED, placeNamed, rateOf } from './support/report';
import { expect, test } from './support/test';

for (const renderer of ['svg', 'maplibre'] as const) {
  test(`pointing at a place shows its sentence and moves the legend's marker: ${renderer}`, async ({
    page
  }) => {
    await openDrawnBy(page, '', renderer);
    const legend = legendOf(page);
    await expect(legend.locator('.marker')).toHaveCount(0);
    await expect(legend).toContainText('All cases');

    const places: number[] = [];
    for (const name of ['Texas', 'Alaska']) {
      const words = `${count(placeNamed(name).total)} cases`;
      await mapOf(page).hover({ position: await positionOf(mapOf(page), pointIn(name)) });
      await expect(page.getByRole('tooltip')).toContainText(`${name}: ${words}`);
      await expect(legend).toContainText(`${name}: ${words}`);
      places.push(await legend.locator('.marker').evaluate((marker) => marker.getBoundingClientRect().left));
    }
    expect(places[0]).toBeGreaterThan(places[1] ?? NaN);

    await page.getByRole('heading', { level: 1 }).hover();
    await expect(page.getByRole('tooltip')).toHaveCount(0);
    await expect(legend.locator('.marker')).toHaveCount(0);
    await expect(legend).toContainText('All cases reported to NCMEC in 2020, by place');
  });
}

test('pointing at a name in the list or the table points at the place', async ({ page }) => {
  await holdMapLibre(page);
  await page.goto('');
  await page
    .getByRole('list', { name: 'Small and off-map places' })
    .getByRole('link', { name: 'Vermont' })
    .hover();
  await expect(legendOf(page)).toContainText('Vermont: ');
  await page.getByRole('table').getByRole('link', { name: 'Kansas', exact: true }).hover();
  await expect(legendOf(page)).toContainText('Kansas: ');
  await expect(page.getByRole('tooltip')).toHaveCount(0);
});

test('five classes, none empty, hold 53 places; with a rate 52', async ({ page }) => {
  await holdMapLibre(page);
  await page.goto('');
  for (const rate of [false, true]) {
    await page.getByRole('switch').setChecked(rate);
    for (const metric of ['Total', 'Active', 'Resolved']) {
      await page.getByRole('radio', { name: metric }).check();
      await expect(page).toHaveURL(new RegExp(`metric=${metric.toLowerCase()}|/(\\?rate=1)?$`));
      const classes = await legendOf(page).getByRole('list').first().getByRole('button').allInnerTexts();
      const sizes = classes.map((words) => Number(/(\d+) places?/.exec(words)?.[1] ?? 0));
      expect(sizes, metric).toHaveLength(5);
      expect(Math.min(...sizes), metric).toBeGreaterThan(0);
      expect(
        sizes.reduce((sum, size) => sum + size, 0),
        metric
      ).toBe(rate ? 52 : 53);
    }
  }
});

test('pointing at a class fades the others, on the SVG and on MapLibre alike', async ({ page }) => {
  // Map and legend whole in view: pointing at the legend is not to scroll what is compared.
  await page.setViewportSize({ width: 1280, height: 1100 });
  const release = await holdMapLibre(page);
  await page.goto('');
  const points: Readonly<Record<string, Point>> = { Montana: [300, 110], Texas: [470, 510] };
  const look = async () => {
    const picture = await pictureOf(page);
    const colors = [];
    for (const point of Object.values(points)) {
      const { x, y } = await positionOf(mapOf(page), point);
      colors.push(picture.at(x, y));
    }
    return { picture, montana: colors[0] ?? [0, 0, 0], texas: colors[1] ?? [0, 0, 0] } as const;
  };
  const most = legendOf(page).getByRole('list').first().getByRole('button').last();
  const plain = await look();
  await most.hover();
  await expect(page.locator('[data-highlighted]')).toHaveCount(1);
  const svg = await look();
  expect(distance(plain.texas, svg.texas), 'Texas is of the last class').toBeLessThan(6);
  expect(distance(plain.montana, svg.montana), 'Montana is not').toBeGreaterThan(10);
  release();
  await drawnBy(page, 'maplibre');
  expect(differingShare(svg.picture, await pictureOf(page))).toBeLessThan(0.01);
  await most.click();
  await expect(most).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('heading', { level: 1 }).hover();
  await expect(page.locator('[data-highlighted]'), 'pressed, it stays').toHaveCount(1);
  await most.click();
  await expect(most).toHaveAttribute('aria-pressed', 'false');
  await page.getByRole('heading', { level: 1 }).hover();
  await expect(page.locator('[data-highlighted]')).toHaveCount(0);
  expect(differingShare(plain.picture, await pictureOf(page))).toBeLessThan(0.01);
});

test('a class can be pressed with the keyboard, and says whether it is', async ({ page }) => {
  await holdMapLibre(page);
  await page.goto('');
  const first = legendOf(page).getByRole('list').first().getByRole('button').first();
  await first.focus();
  await page.keyboard.press('Space');
  await expect(first).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Space');
  await expect(first).toHaveAttribute('aria-pressed', 'false');
});

test('an unstable rate is worded in panel, legend, table and tooltip, and hatched', async ({ page }) => {
  const release = await holdMapLibre(page);
  await page.goto('?metric=active&rate=1');
  const unstable = MAPPED.filter(({ active }) => active < 20);
  await expect(page.getByRole('row').filter({ hasText: 'unstable' })).toHaveCount(unstable.length);
  await expect(mapOf(page).locator('use.hatch:visible')).toHaveCount(unstable.length);
  await expect(legendOf(page)).toContainText('Unstable: a rate made from fewer than 20 cases');
  release();
  await drawnBy(page, 'maplibre');
  const alaska = placeNamed('Alaska');
  await mapOf(page).hover({ position: await positionOf(mapOf(page), pointIn('Alaska')) });
  await expect(page.getByRole('tooltip')).toContainText(
    `Alaska: ${rateOf(alaska, 'active')} active cases per`
  );
  await expect(page.getByRole('tooltip')).toContainText(`Unstable: made from ${alaska.active} cases`);
  await page.goto('state/alaska/?metric=active');
  await expect(page.getByRole('region', { name: 'Alaska' })).toContainText('Unstable: made from 8 cases');
});
