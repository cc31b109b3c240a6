/** Many choices in quick succession, in any order: what is shown is what a simple model of the page says. */
import type { Page } from '@playwright/test';
import { context } from './support/graphics';
import { atRest, drawnBy, INSIDE, mapOf, panelOf, pictureOf, press, shownBy } from './support/map';
import { differingShare } from './support/png';
import { METRICS, PLACES, placeNamed, type Place } from './support/report';
import { atLength, dice, SEED } from './support/runs';
import { COUNTRY, expectShown, type Asked } from './support/shown';
import { expect, test } from './support/test';

/** The history of the tab as the page should write it: a choice of place is an entry, a change of measure is none. */
class Model {
  readonly #entries: Asked[] = [COUNTRY];
  #at = 0;

  get now(): Asked {
    return this.#entries[this.#at] ?? COUNTRY;
  }

  change(part: Partial<Asked>) {
    this.#entries[this.#at] = { ...this.now, ...part };
  }

  go(part: Partial<Asked>) {
    this.#entries.splice(this.#at + 1, Infinity, { ...this.now, ...part });
    this.#at += 1;
  }

  /** A comparison goes on with the next place, where that is another one on the map. */
  choose(place: Place | null) {
    const second = place?.under18 && place !== this.now.with ? this.now.with : null;
    if (place !== this.now.place) this.go({ place, with: second });
  }

  /** False where there is no entry that way. */
  move(by: 1 | -1): boolean {
    const to = this.#entries[this.#at + by];
    if (to) this.#at += by;
    return to !== undefined;
  }

  get address(): RegExp {
    const { place, metric, rate, with: second } = this.now;
    const keys = [
      second && `with=${second.slug}`,
      metric !== 'total' && `metric=${metric}`,
      rate && 'rate=1'
    ];
    const query = keys.filter(Boolean).join('&');
    return new RegExp(`\\d${place ? `/state/${place.slug}/` : '/'}${query && `\\?${query}`}$`);
  }
}

const SIZE = { width: 1000, height: 800 } as const;

const RADIO = { total: 'Total', active: 'Active', resolved: 'Resolved' } as const;

/** With the pointer off the map: the legend tells of the place that is pointed at. */
async function expectChosen(page: Page, asked: Asked, because?: string) {
  await page.mouse.move(2, 2);
  await expectShown(page, asked, because);
}

/** What a reader can do, and what it does to the model. */
function actions(page: Page, model: Model, { oneOf, below }: ReturnType<typeof dice>) {
  const link = (name: string) =>
    page.getByRole('table', { name: /by place/ }).getByRole('link', { name, exact: true });
  /** Links are followed a frame after they are pressed, and so is Back: between those no reader is as quick as this. */
  const arrived = () => expectChosen(page, model.now);
  return {
    async metric() {
      const metric = oneOf(METRICS);
      await page.getByRole('radio', { name: RADIO[metric] }).check();
      model.change({ metric });
    },
    async rate() {
      await page.getByRole('switch').click();
      model.change({ rate: !model.now.rate });
    },
    async table() {
      const place = oneOf(PLACES);
      await link(place.name).click();
      model.choose(place);
      await arrived();
    },
    async finder() {
      const place = oneOf(PLACES);
      const finder = page.getByRole('combobox', { name: 'Find a place' });
      await finder.fill(place.usps && below(2) ? place.usps : place.name);
      await finder.press('Enter');
      model.choose(place);
    },
    async map() {
      const whole = page.getByRole('button', { name: 'Whole country' });
      // On its way back to the whole country the map takes the button away.
      await atRest(page);
      if (await whole.isVisible()) await whole.click();
      await atRest(page);
      const name = oneOf(Object.keys(INSIDE));
      await press(page, name);
      model.choose(placeNamed(name));
    },
    async keyboard() {
      const place = oneOf(PLACES);
      await mapOf(page).locator(`[data-place="${place.slug}"], [data-off-map="${place.slug}"]`).focus();
      await page.keyboard.press('Enter');
      model.choose(place);
    },
    async neighbour() {
      const { place } = model.now;
      if (!place?.under18) return;
      const links = panelOf(page, place.name).getByRole('navigation').getByRole('link');
      await expect(links.first()).toBeVisible();
      const name = oneOf(await links.allTextContents());
      await panelOf(page, place.name)
        .getByRole('navigation')
        .getByRole('link', { name, exact: true })
        .click();
      model.choose(placeNamed(name));
      await arrived();
    },
    async close() {
      if (!model.now.place) return;
      await page.getByRole('button', { name: 'Close' }).click();
      model.choose(null);
    },
    async compare() {
      const { place } = model.now;
      if (!place?.under18) return;
      const offer = page.getByRole('button', { name: 'Compare with another place' });
      const choice = page.getByLabel('Compare with', { exact: true });
      // One that was asked for before may come at this very moment.
      await expect(async () => {
        if (!(await choice.isVisible())) await offer.click({ timeout: 1000 });
        await expect(choice).toBeVisible({ timeout: 1000 });
      }).toPass({ timeout: 15_000 });
      const second = oneOf(PLACES.filter((other) => other.under18 && other !== place));
      await choice.selectOption(second.name);
      if (model.now.with) model.change({ with: second });
      else model.go({ with: second });
    },
    async back() {
      await arrived();
      if (!model.move(-1)) return;
      await page.goBack();
      await arrived();
    },
    async forward() {
      await arrived();
      if (!model.move(1)) return;
      await page.goForward();
      await arrived();
    },
    async resize() {
      await page.setViewportSize({ width: oneOf([360, 700, 1000]), height: oneOf([600, 800]) });
    },
    async theme() {
      await page.emulateMedia({ colorScheme: oneOf(['light', 'dark'] as const) });
    },
    async graphics() {
      if ((await mapOf(page).getAttribute('data-renderer')) !== 'maplibre') return;
      await context(page, 'loseContext');
      await drawnBy(page, 'svg');
      if (below(2)) await page.getByRole('switch').click();
      else return context(page, 'restoreContext');
      model.change({ rate: !model.now.rate });
      await context(page, 'restoreContext');
    }
  };
}

/** The camera that a reader finds who opens the page's address. */
async function cameraOpened(page: Page) {
  const other = await page.context().newPage();
  await other.goto(page.url());
  const camera = await shownBy(other);
  await other.close();
  return camera.map(Math.round);
}

test('random choices in quick succession end where they lead', async ({ page }) => {
  test.setTimeout(atLength(120_000, 1_800_000));
  // What cannot be done is told at once, and not when the whole run is over.
  page.setDefaultTimeout(15_000);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.setViewportSize(SIZE);
  await page.goto('');
  await drawnBy(page, 'maplibre');
  const model = new Model();
  const thrown = dice();
  const can = actions(page, model, thrown);
  const done: string[] = [];
  const because = () => `SEED=${SEED}, after ${done.slice(-12).join(', ')}`;
  const check = async () => {
    await expect(page, because()).toHaveURL(model.address);
    await expectChosen(page, model.now, because());
  };
  for (let i = 1; i <= atLength(40, 200); i += 1) {
    const name = thrown.oneOf(Object.keys(can) as (keyof typeof can)[]);
    done.push(name);
    await test.step(name, can[name]);
    if (i % atLength(10, 20) === 0) await check();
  }
  await check();

  // MapLibre and the SVG show the same, where a reader would find it who opened the address.
  await can.table();
  await check();
  // Without a hatch, whose stripes are wider apart in MapLibre between two whole steps of its zoom.
  await page.setViewportSize(SIZE);
  if (model.now.rate) await can.rate();
  await drawnBy(page, 'maplibre');
  await page.getByRole('heading', { level: 1 }).hover();
  await atRest(page);
  expect((await shownBy(page)).map(Math.round), because()).toEqual(await cameraOpened(page));
  const drawn = await pictureOf(page);
  await context(page, 'loseContext');
  await drawnBy(page, 'svg');
  // The smaller the map, the more of it are edges.
  expect(differingShare(drawn, await pictureOf(page)), because()).toBeLessThan(0.02);
});
