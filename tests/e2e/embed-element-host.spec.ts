import { choose, frameIn, maps, settled, test } from './support/hosted';
import { panelOf } from './support/map';
import { expect } from './support/test';

test.use({ saveData: true });

test('a host that changes the theme leaves the reader with the measure and the comparison that they chose', async ({
  page,
  open
}) => {
  await open('element', '');
  const map = maps(page).first();
  const frame = frameIn(map).contentFrame();
  await choose(frame, 'Ohio');
  await frame.getByRole('radio', { name: 'Active' }).check();
  await frame.getByRole('switch').check();
  await expect(frameIn(map)).toHaveAttribute('title', /^Ohio: active .* per 100,000 children/);
  await frame.getByRole('button', { name: 'Compare with another place' }).click();
  const told = page.evaluate(
    () =>
      new Promise<void>((resolve) =>
        addEventListener('message', ({ data }) => (data as { with?: string }).with === 'utah' && resolve())
      )
  );
  await frame.getByLabel('Compare with').selectOption('Utah');
  await told;
  const both = frame.getByRole('table', { name: 'The two places' });
  await expect(both.getByRole('columnheader')).toContainText(['Ohio', 'Utah']);
  await map.evaluate((element) => element.setAttribute('theme', 'dark'));
  await expect(frameIn(map)).toHaveAttribute('src', /theme=dark/);
  await expect(both.getByRole('columnheader')).toContainText(['Ohio', 'Utah']);
  await expect(frame.getByRole('radio', { name: 'Active' })).toBeChecked();
  await expect(frame.getByRole('switch')).toBeChecked();
  // What the host asks for itself holds.
  await map.evaluate((element) => element.setAttribute('metric', 'resolved'));
  await expect(frame.getByRole('radio', { name: 'Resolved' })).toBeChecked();
  await expect(frame.getByRole('switch')).not.toBeChecked();
});

test('a host that writes the choice into the attribute, or changes another one, leaves the reader where they are', async ({
  page,
  open
}) => {
  await open('element', '');
  const map = maps(page).first();
  await map.evaluate((element) =>
    element.addEventListener('missing-children-map:select', (event) =>
      element.setAttribute('place', (event as CustomEvent<{ place: string | null }>).detail.place ?? '')
    )
  );
  const iframe = frameIn(map);
  const frame = iframe.contentFrame();
  await frame.getByRole('radio', { name: 'Active' }).check();
  const before = await iframe.elementHandle();
  await choose(frame, 'Ohio');
  await expect(map).toHaveAttribute('place', 'ohio');
  expect(await iframe.evaluate((now, then) => now === then, before)).toBe(true);
  await expect(frame.getByRole('radio', { name: 'Active' })).toBeChecked();

  const other = maps(page).nth(1);
  await other.scrollIntoViewIfNeeded();
  await other.evaluate((element) => element.removeAttribute('panel'));
  await other.evaluate((element) => element.removeAttribute('controls'));
  await choose(frameIn(other).contentFrame(), 'Ohio');
  await expect(frameIn(other)).toHaveAttribute('title', /^Ohio: active/);
  await other.evaluate((element) => element.setAttribute('theme', 'light'));
  await expect(frameIn(other)).toHaveAttribute('src', /theme=light/);
  await expect(panelOf(frameIn(other).contentFrame(), 'Ohio')).toBeVisible();
  await expect(frameIn(other)).toHaveAttribute('title', /^Ohio: active/);
  await other.evaluate((element) => element.setAttribute('place', 'Maine'));
  await expect(panelOf(frameIn(other).contentFrame(), 'Maine')).toBeVisible();
  await panelOf(frameIn(other).contentFrame(), 'Maine').getByRole('button', { name: 'Close' }).click();
  await expect(frameIn(other)).toHaveAttribute('title', /^Active missing-children cases/);
  await other.evaluate((element) => element.setAttribute('place', 'Atlantis'));
  await expect(frameIn(other).contentFrame().getByRole('main')).toContainText('place “Atlantis”');
});

for (const width of [360, 450, 600, 800, 1000, 1280])
  test(`what is kept free at ${width} px is close to what is needed, also for one in a closed tab`, async ({
    page,
    open
  }) => {
    await page.setViewportSize({ width, height: 900 });
    await open('element', '');
    for (const attributes of [{}, { place: 'Ohio' }, { panel: 'false' }]) {
      const kept = await page.evaluate((given) => {
        document.body.replaceChildren();
        document.body.style.margin = '0';
        const map = document.createElement('missing-children-map');
        for (const [name, value] of Object.entries(given)) map.setAttribute(name, value);
        map.hidden = true;
        document.body.append(map);
        map.hidden = false;
        return map.shadowRoot?.querySelector('iframe')?.clientHeight ?? NaN;
      }, attributes);
      const needed = await settled(frameIn(maps(page)));
      expect
        .soft(Math.abs(kept / needed - 1), `${JSON.stringify(attributes)}: ${needed} px`)
        .toBeLessThan(0.1);
    }
  });
