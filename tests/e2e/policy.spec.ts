/** The content security policy: what it allows, and that nothing on any address comes up against it. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { BrowserContext } from '@playwright/test';
import { openPasted } from './support/host';
import { drawnBy, mapOf, panelOf, type Scope } from './support/map';
import { count, placeNamed } from './support/report';
import { expect, test } from './support/test';

/** Addresses with a map. */
const MAPS = ['', 'state/texas/?metric=active&rate=1', 'embed/', 'embed/state/ohio/?theme=dark'];
/** The others, with their first heading. */
const TEXTS = [
  ['report/', 'The report’s national figures'],
  ['about/', 'About the figures'],
  ['share/embed/', 'Put the map on your page'],
  ['nothing/', 'There is no such page']
] as const;
/** These lead to others: a postal code, the year in the address, an embed whose place is written another way. */
const LEADING = [
  ['state/tx/', 'state/texas/'],
  ['2020/embed/state/ohio/', 'embed/state/ohio/'],
  ['embed/state/NY/', 'embed/state/new-york/']
] as const;

const NOT_FOUND = /status of 404|404 for/;

/** Writes every violation into the console, in every frame; there it is an error, which the watch does not let pass. */
const reportViolations = (context: BrowserContext) =>
  context.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile }) =>
      console.error(`policy: ${effectiveDirective} forbids ${blockedURI} in ${sourceFile}`)
    )
  );

test.beforeEach(({ context }) => reportViolations(context));

test('nothing is forbidden on any page: maps', async ({ page }) => {
  for (const address of MAPS) {
    await page.goto(address);
    await drawnBy(page, 'maplibre');
  }
});

test('nothing is forbidden on any page: others', async ({ page, watch, baseURL }) => {
  watch.expect(NOT_FOUND);
  for (const [address, heading] of TEXTS) {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 }), address).toHaveText(heading);
  }
  for (const [address, to] of LEADING) {
    await page.goto(address);
    await expect(page).toHaveURL(`${baseURL}${to}`);
  }
});

for (const [what, sandbox] of [
  ['a frame of another site', ''],
  ['a frame with sandbox="allow-scripts"', 'sandbox="allow-scripts"']
] as const) {
  const frame = (src: string) =>
    `<iframe ${sandbox} src="${src}" title="${src}" width="900" height="700"></iframe>`;

  // Embeds in such frames are what embed.spec.ts is about: there the watch sees a violation, too.
  test(`nor in ${what}: a page of the map`, async ({ page, watch, baseURL }) => {
    const host = await openPasted(page, frame(`${baseURL}state/texas/?metric=active&rate=1`), watch);
    await drawnBy(page.frameLocator('iframe'), 'maplibre');
    host.close();
  });

  test.describe('without MapLibre', () => {
    test.use({ saveData: true });
    test(`nor in ${what}: others`, async ({ page, watch, baseURL }) => {
      watch.expect(NOT_FOUND);
      const addresses = [...TEXTS, ...LEADING].map(([address]) => `${baseURL}${address}`);
      const host = await openPasted(page, addresses.map(frame).join(''), watch);
      const inside = (address: string): Scope => page.frameLocator(`iframe[src="${baseURL}${address}"]`);
      for (const [address, heading] of TEXTS)
        await expect(inside(address).getByRole('heading', { level: 1 }), address).toHaveText(heading);
      for (const [address, to] of LEADING)
        await expect.poll(() => page.frames().map((one) => one.url()), address).toContain(`${baseURL}${to}`);
      host.close();
    });
  });
}

test('nor in a page that a sandboxed embed opens, whose sandbox holds for it too', async ({
  page,
  watch,
  baseURL
}) => {
  const host = await openPasted(
    page,
    `<iframe sandbox="allow-scripts allow-popups" src="${baseURL}embed/state/ohio/" title="Ohio" width="900" height="900"></iframe>`,
    watch
  );
  const opening = page.waitForEvent('popup');
  await page.frameLocator('iframe').getByRole('link', { name: 'full map' }).click();
  const opened = await opening;
  await drawnBy(opened, 'maplibre');
  await expect(panelOf(opened, 'Ohio')).toBeVisible();
  host.close();
});

test('what the policy forbids is seen', async ({ page, watch }) => {
  await page.goto('about/');
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.title = "run"';
    document.head.append(script);
    // From a timer: what a test evaluates itself may evaluate text.
    setTimeout(() => setTimeout('document.title = "run"'));
  });
  await expect
    .poll(() => watch.complaints.flatMap((words) => /policy: \S+ forbids \S+/.exec(words) ?? []))
    .toEqual(['policy: script-src-elem forbids inline', 'policy: script-src forbids eval']);
  expect(await page.title()).not.toBe('run');
  watch.expect(/policy: script-src|Content Security Policy/);
});

test('where a blocker refuses every script, map, labels, figures and table are there all the same', async ({
  page,
  watch
}) => {
  watch.expect(/policy: script-src|Content Security Policy/);
  await page.route('**/', async (route) => {
    const response = await route.fetch();
    const headers = { ...response.headers(), 'content-security-policy': "script-src 'none'" };
    await route.fulfill({ response, headers });
  });
  await page.goto('state/maine/');
  await expect(panelOf(page, 'Maine')).toContainText(count(placeNamed('Maine').total));
  await expect(mapOf(page).locator('.labels').getByText('ME', { exact: true })).toBeVisible();
  await expect(page.getByRole('table', { name: 'All cases by place, 2020' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'The map in words' })).toBeVisible();
});

const PAGES = readdirSync('build', { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.html')
);

const cspHash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** `script-src` → its sources. */
const directives = (policy: string): Map<string, string[]> =>
  new Map(
    policy.split(';').map((directive) => {
      const [name = '', ...sources] = directive.trim().split(/\s+/);
      return [name, sources] as const;
    })
  );

test('every page has a policy before its first script, which allows its own scripts and no others', () => {
  expect(PAGES.length).toBeGreaterThan(200);
  for (const file of PAGES) {
    const html = readFileSync(`build/${file}`, 'utf8');
    const [meta, ...more] = html.matchAll(/<meta http-equiv="content-security-policy" content="([^"]+)">/g);
    expect(more.length, file).toBe(0);
    const policy = directives(meta?.[1] ?? '');
    const sources = policy.get('script-src') ?? [];
    expect(
      sources.filter((source) => !/^'(self|sha256-[\w+/=]+)'$/.test(source)),
      file
    ).toEqual([]);
    expect(policy.get('object-src') ?? policy.get('default-src'), file).toEqual(["'none'"]);
    for (const name of ['base-uri', 'form-action']) expect(policy.get(name), file).toEqual(["'none'"]);

    const scripts = [...html.matchAll(/<script\b([^>]*)>(.*?)<\/script>/gs)];
    const first = Math.min(...scripts.map(({ index }) => index));
    expect(meta?.index, `${file}: where the policy stands`).toBeLessThan(first);
    const inline = scripts.filter(([, attributes = '']) => !/\bsrc=|application\/ld\+json/.test(attributes));
    expect(inline.map(([, , code = '']) => cspHash(code)).toSorted(), file).toEqual(
      sources.filter((source) => source !== "'self'").toSorted()
    );
    expect(html.match(/<[a-z][^<>]*\son[a-z]+\s*=|(href|src)="javascript:/i), file).toBeNull();
  }
});
