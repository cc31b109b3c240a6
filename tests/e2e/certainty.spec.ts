/** The two charts that show how certain the rates are. */
import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { collisions } from './support/collisions';
import { mapOf, panelOf } from './support/map';
import { interval, MAPPED, METRICS, PLACES, rateOf, rateValue } from './support/report';
import { expect, test, UNLOADED } from './support/test';

test.use({ saveData: true });

const INTERVALS = /with 95% intervals$/;
const FUNNEL = /by number of children$/;

/** Opens the charts, which are fetched when they are asked for. */
async function open(page: Page): Promise<{ intervals: Locator; funnel: Locator }> {
  await page.getByText('Two charts:').click();
  const intervals = page.getByRole('list', { name: INTERVALS });
  await expect(intervals).toBeVisible();
  return { intervals, funnel: page.getByRole('list', { name: FUNNEL }) };
}

const ringed = (page: Page, slug: string) =>
  mapOf(page).locator(`.rings use[href="#shape-${slug}"].ring-ink`);

test('all 53 places are there by name, with rate and interval, in the chosen cases', async ({ page }) => {
  await page.goto('');
  const { intervals, funnel } = await open(page);
  for (const metric of METRICS) {
    await page.getByRole('radio', { name: metric }).check();
    const rows = async () =>
      (await intervals.getByRole('listitem').allInnerTexts()).map((row) => row.replace(/\s+/g, ' '));
    await expect
      .poll(rows)
      .toEqual(
        PLACES.map((place) =>
          place.under18 === null
            ? `${place.name} not applicable`
            : `${place.name} ${rateOf(place, metric)} ${interval(place[metric], place.under18)}${place[metric] < 20 ? ', unstable' : ''}`
        )
      );
    const unstable = MAPPED.filter((place) => place[metric] < 20).length;
    await expect(intervals.locator('.dot.unstable')).toHaveCount(unstable);
    await expect(funnel.getByRole('link')).toHaveCount(52);
  }
});

test('the funnel plot says how many places lie where, and what that does not mean', async ({ page }) => {
  await page.goto('rates/');
  const main = page.getByRole('main');
  // Counted once from the published table by another program.
  for (const [inside, between, beyond, national] of [
    [8, 2, 42, '40.4'],
    [24, 15, 13, '3.3'],
    [8, 2, 42, '37.1']
  ] as const) {
    await expect(main).toContainText(`around the national rate, ${national},`);
    await expect(main).toContainText(
      `Of the 52 places on the map, ${inside} lie within the inner limits, ${between} between the inner and the outer ones, and ${beyond} beyond the outer ones`
    );
  }
  await expect(main.getByText(/does not say that more children go missing there/)).toHaveCount(3);
  await expect(main).toContainText(/indicator of active reporting/);
});

test('what is pointed at in a chart is ringed on the map; what is pressed is chosen, and stays marked', async ({
  page
}) => {
  await page.goto('?rate=1');
  const { intervals, funnel } = await open(page);
  await intervals.getByRole('link', { name: /^Kansas/ }).hover();
  await expect(ringed(page, 'kansas')).toHaveCount(1);
  await expect(page.getByText(/^Kansas: 102\.5 per 100,000, above the 99\.8% limits;/)).toBeVisible();
  await funnel.getByRole('link', { name: /^Maine/ }).hover();
  await expect(ringed(page, 'maine')).toHaveCount(1);
  await expect(ringed(page, 'kansas')).toHaveCount(0);
  await funnel.getByRole('link', { name: /^Texas/ }).click();
  await expect(page).toHaveURL('/state/texas/?rate=1');
  await expect(panelOf(page, 'Texas')).toBeVisible();
  await expect(funnel.getByRole('link', { name: /^Texas/ })).toHaveAttribute('aria-current', 'true');
  await expect(intervals.getByRole('link', { name: /^Texas/ })).toHaveAttribute('aria-current', 'true');
  await page.goBack();
  await expect(page).toHaveURL('/?rate=1');
  await expect(intervals.locator('[aria-current]')).toHaveCount(0);
});

test('each chart is one stop for the keyboard, whose arrows go from place to place', async ({ page }) => {
  await page.goto('state/ohio/?rate=1');
  await open(page);
  const at = (name: RegExp) => expect(page.locator('a:focus')).toHaveAccessibleName(name);
  await page.locator('summary:has-text("Two charts")').focus();
  await page.keyboard.press('Tab');
  await at(/^Ohio/);
  await page.keyboard.press('ArrowDown');
  await at(/^Oklahoma/);
  await expect(ringed(page, 'oklahoma')).toHaveCount(1);
  await page.keyboard.press('Home');
  await at(/^Alabama/);
  await page.keyboard.press('ArrowUp');
  await at(/^Alabama/);
  await page.keyboard.press('Tab');
  await at(/^Ohio: 87\.2 per 100,000, above the 99\.8% limits; 2,591,886 residents under 18\.$/);
  const bySize = [...MAPPED].sort((a, b) => (a.under18 ?? 0) - (b.under18 ?? 0)).map(({ name }) => name);
  await page.keyboard.press('ArrowRight');
  await at(new RegExp(`^${bySize[bySize.indexOf('Ohio') + 1]}:`));
  await page.keyboard.press('End');
  await at(/^California:/);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/state/california/?rate=1');
  await at(/^California:/);
});

test('dots stand where their figures are on the scales', async ({ page }) => {
  for (const width of [1280, 360])
    for (const address of ['rates/', 'state/iowa/']) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(address);
      if (address !== 'rates/') await open(page);
      const drawn = await page.locator('.plot').evaluateAll(([intervals, funnel]) => {
        const middle = (element: Element) => {
          const { left, top, width, height } = element.getBoundingClientRect();
          return { x: left + width / 2, y: top + height / 2 };
        };
        const all = (plot: Element | undefined, what: string) =>
          [...(plot?.querySelectorAll(what) ?? [])].map((element) => ({
            text: element.textContent?.trim() ?? '',
            slug: element.closest('a')?.pathname.split('/').at(-2) ?? '',
            ...middle(element)
          }));
        return {
          ticks: all(intervals, '.tick'),
          dots: all(intervals, '.dot'),
          levels: all(funnel, '.level'),
          points: all(funnel, '[data-point]'),
          widths: ['.frame', 'ul'].map((what) => funnel?.querySelector(what)?.clientWidth)
        };
      });
      const at = (marks: typeof drawn.ticks, text: string) => marks.find((mark) => mark.text === text);
      for (const place of MAPPED) {
        const value = rateValue(place, 'total') * 100_000;
        const along = (from = NaN, to = NaN) => from + (value / 100) * (to - from);
        const where = `${place.name}, ${width} px, ${address}`;
        const dot = drawn.dots.find(({ slug }) => slug === place.slug);
        const x = along(at(drawn.ticks, '0')?.x, at(drawn.ticks, '100')?.x);
        expect(Math.abs((dot?.x ?? NaN) - x), where).toBeLessThan(2);
        const point = drawn.points.find(({ slug }) => slug === place.slug);
        const y = along(at(drawn.levels, '0')?.y, at(drawn.levels, '100')?.y);
        expect(Math.abs((point?.y ?? NaN) - y), where).toBeLessThan(2);
      }
      expect(drawn.widths[0], `dots and scale are equally wide, ${width} px, ${address}`).toBe(
        drawn.widths[1]
      );
    }
});

test('with letters twice as large no words of a chart stand on others', async ({ page }) => {
  for (const width of [1280, 660, 390]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('rates/');
    await page.locator('html').evaluate((html) => html.style.setProperty('font-size', '200%'));
    expect(await page.evaluate(() => document.documentElement.scrollWidth), 'nothing leads sideways').toBe(
      width
    );
    const strip = page.getByRole('region', { name: INTERVALS }).first().locator('.strip').first();
    expect((await strip.boundingBox())?.width, `${width} px`).toBeGreaterThan(width / 4);
    for (const name of [INTERVALS, FUNNEL])
      for (const chart of await page.getByRole('region', { name }).all())
        expect(await collisions(chart), `${width} px`).toEqual([]);
  }
});

test('axe finds nothing in the charts, on the map’s page and on their own', async ({ page }) => {
  await page.goto('state/ohio/?with=texas');
  await open(page);
  const beside = await new AxeBuilder({ page }).include('.certainty').analyze();
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize({ width: 320, height: 900 });
  await page.goto('rates/');
  const alone = await new AxeBuilder({ page }).include('#active + div').analyze();
  for (const { id, nodes } of [...beside.violations, ...alone.violations])
    expect.soft(`${id}: ${nodes.map(({ target }) => target).join(', ')}`).toBe('');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

test('without scripts the charts are on a page of their own, with links to the map', async ({
  browser,
  baseURL
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${baseURL}`);
  await page.getByRole('link', { name: /^Two charts/ }).click();
  await expect(page).toHaveURL(`${baseURL}rates/`);
  await expect(page.getByRole('list', { name: INTERVALS })).toHaveCount(3);
  await expect(page.getByRole('list', { name: FUNNEL }).first().getByRole('link')).toHaveCount(52);
  await page
    .getByRole('list', { name: /^Active cases.*intervals$/ })
    .getByRole('link', { name: /^Utah/ })
    .click();
  await expect(page).toHaveURL(`${baseURL}state/utah/?metric=active&rate=1`);
  await context.close();
});

test('charts that cannot be fetched say so, and come at the next try', async ({ page, watch }) => {
  watch.expect(UNLOADED);
  await page.goto('');
  await page.waitForLoadState('networkidle');
  const pattern = /_app\/immutable\/(chunks|assets)\//;
  await page.route(pattern, (route) => route.abort());
  const summary = page.getByText('Two charts:');
  await summary.click();
  await expect(page.getByRole('alert')).toContainText('A part of this page could not be loaded.');
  await page.unroute(pattern);
  await summary.click();
  await summary.click();
  await expect(page.getByRole('list', { name: INTERVALS })).toBeVisible();
});
