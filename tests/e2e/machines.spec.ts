/** What programs read: data files, descriptions for search engines, the sitemap, oEmbed. */
import { readdirSync, readFileSync } from 'node:fs';
import type { APIRequestContext } from '@playwright/test';
import { openPasted } from './support/host';
import { discoverAsWordPress, sanitizeAsWordPress } from './support/oembed-consumers';
import { count, PLACES, placeNamed } from './support/report';
import { expect, test } from './support/test';

test.use({ saveData: true });

const SLUGS = PLACES.map(({ slug }) => slug);
const SUBJECTS = [{ file: 'us', page: '' }, ...SLUGS.map((slug) => ({ file: slug, page: `state/${slug}/` }))];

/** The text of one of the site's files. */
async function textOf(request: APIRequestContext, path: string): Promise<string> {
  const response = await request.get(path);
  expect(response.status(), path).toBe(200);
  return response.text();
}

const jsonOf = async (request: APIRequestContext, path: string) =>
  JSON.parse(await textOf(request, path)) as Record<string, unknown>;

/** Where the build says that it stands. */
const siteOf = async (request: APIRequestContext): Promise<string> =>
  String((await jsonOf(request, 'oembed/us.json')).provider_url);

/** The paths, from the site's root, of whole addresses in it. */
function pathsIn(site: string, addresses: readonly unknown[]): string[] {
  return addresses.map((address) => {
    expect(String(address).startsWith(site), String(address)).toBe(true);
    return String(address).slice(site.length);
  });
}

const expectServed = async (request: APIRequestContext, paths: readonly string[]) => {
  const answers = await Promise.all(
    paths.map(async (path) => [path, (await request.head(path, { maxRedirects: 0 })).status()] as const)
  );
  expect(answers.filter(([, status]) => status !== 200)).toEqual([]);
};

for (const [path, type] of [
  ['data/cases-2020.csv', 'text/csv; charset=utf-8'],
  ['data/cases-2020-plain.csv', 'text/csv; charset=utf-8'],
  ['data/cases-2020.json', 'application/json'],
  ['data/cases-2020.geojson', 'application/geo+json'],
  ['data/state/puerto-rico.json', 'application/json'],
  ['data/datapackage.json', 'application/json'],
  ['oembed/us.json', 'application/json'],
  ['sitemap.xml', 'application/xml; charset=utf-8'],
  ['robots.txt', 'text/plain; charset=utf-8']
] as const)
  test(`${path} is served as what it is, and to the pages of every site`, async ({ request }) => {
    const response = await request.get(path);
    expect(response.status()).toBe(200);
    expect(response.headers()['content-type']).toBe(type);
    expect(response.headers()['access-control-allow-origin']).toBe('*');
    if (path.startsWith('data/') && !path.endsWith('-plain.csv'))
      expect(await response.text()).toMatch(/an indication of any issues within/);
  });

test('the data package names tables that are served beside it, as they were published', async ({
  request
}) => {
  const { resources } = (await jsonOf(request, 'data/datapackage.json')) as { resources: { path: string }[] };
  expect(resources.length).toBeGreaterThan(5);
  await expectServed(
    request,
    resources.map(({ path }) => `data/${path}`)
  );
  expect(await textOf(request, 'data/cases-by-place.csv')).toBe(
    readFileSync('data/2020/cases-by-place.csv', 'utf8')
  );
});

test('every place has its file', async ({ request }) => {
  for (const { name, slug, total } of PLACES)
    expect(await jsonOf(request, `data/state/${slug}.json`)).toMatchObject({ place: name, total });
});

test('pages describe their figures to search engines, embeds do not, and no policy is in the way', async ({
  page,
  request
}) => {
  await page.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, sourceFile }) =>
      console.error(`policy: ${violatedDirective} in ${sourceFile}`)
    )
  );
  const site = await siteOf(request);
  const blocks = page.locator('head script[type="application/ld+json"]');
  for (const [path, name] of [
    ['', /^Missing-children cases by state, 2020$/],
    ['state/district-of-columbia/', /^District of Columbia/]
  ] as const) {
    await page.goto(path);
    await expect(page.getByRole('table').getByRole('link')).toHaveCount(53);
    await expect(blocks).toHaveCount(1);
    const data = JSON.parse((await blocks.textContent()) ?? '') as Record<string, unknown>;
    expect(data).toMatchObject({
      '@type': 'Dataset',
      name: expect.stringMatching(name),
      url: `${site}${path}`
    });
    const files = data.distribution as { contentUrl: string }[];
    await expectServed(request, pathsIn(site, [data.license, ...files.map(({ contentUrl }) => contentUrl)]));
  }
  await page.goto('embed/state/texas/');
  await expect(blocks).toHaveCount(0);
});

test('the sitemap has all pages that are to be listed, and no others', async ({ request }) => {
  const site = await siteOf(request);
  const sitemap = await textOf(request, 'sitemap.xml');
  const listed = pathsIn(
    site,
    [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address)
  );
  const pages = readdirSync('build', { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.html'));
  const kept = pages.filter((file) => {
    const html = readFileSync(`build/${file}`, 'utf8');
    const canonical = /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1];
    const own = `${site}${file.replace(/index\.html$/, '')}`;
    return !/<meta name="robots" content="noindex/.test(html) && (canonical ?? own) === own;
  });
  expect(kept.map((file) => file.replace(/index\.html$/, '')).sort()).toEqual(listed.toSorted());
  await expectServed(request, listed);
  expect(await textOf(request, 'robots.txt')).toContain(`Sitemap: ${site}sitemap.xml`);
});

test('all 54 pages lead to their oEmbed answer, and it to their frame and picture', async ({ request }) => {
  const site = await siteOf(request);
  for (const { file, page } of SUBJECTS) {
    const found = discoverAsWordPress(await textOf(request, page));
    expect(found).toBe(`${site}oembed/${file}.json`);
    // Consumers add a query of their own, which a file does not mind.
    const answer = await jsonOf(request, `oembed/${file}.json?maxwidth=500&maxheight=750&format=json`);
    const [src] = /(?<=src=")[^"]+/.exec(String(answer.html)) ?? [];
    const embed = await textOf(request, pathsIn(site, [src])[0] ?? '');
    expect(/<title>([^<]*)<\/title>/.exec(embed)?.[1]).toBe(answer.title);
    await expectServed(request, pathsIn(site, [answer.thumbnail_url]));
  }
});

test('an article in WordPress shows the map of the page whose address was pasted into it', async ({
  page,
  request,
  watch,
  baseURL
}) => {
  const site = await siteOf(request);
  const found = discoverAsWordPress(await textOf(request, 'state/texas/'));
  const answer = await jsonOf(request, pathsIn(site, [found])[0] ?? '');
  const frame = sanitizeAsWordPress(answer, 'a1B2c3D4e5')?.replace(site, baseURL ?? '');
  const host = await openPasted(page, frame ?? '', watch);

  const sealed = page.locator('iframe');
  await expect(sealed).toHaveAttribute('sandbox', 'allow-scripts');
  await expect(sealed).toHaveAccessibleName('Texas: missing-children cases');
  const inside = sealed.contentFrame();
  await expect(inside.locator('[data-map] svg a[data-place]')).toHaveCount(52);
  await expect(inside.getByRole('region', { name: 'Texas', exact: true })).toContainText(
    count(placeNamed('Texas').total)
  );
  await expect(inside.getByRole('main')).toContainText(/indicator of active reporting/);
  await inside.getByRole('radio', { name: 'Active' }).check();
  await expect(inside.getByRole('region', { name: 'Legend' })).toContainText(
    `Texas: ${count(placeNamed('Texas').active)} cases`
  );
  host.close();
});

test('the notices of all that is sent along stand where About says', async ({ page, request }) => {
  await page.goto('about/');
  const link = page.getByRole('link', { name: 'licences.txt' });
  const path = await link.evaluate((element) => (element as HTMLAnchorElement).pathname);
  const notices = await textOf(request, path);
  for (const name of [
    'maplibre-gl',
    'svelte',
    'd3-scale',
    'topojson-client',
    '@fontsource-variable/public-sans'
  ])
    expect(notices).toContain(`## ${name} - `);
  expect(notices).toContain('Redistributions in binary form must reproduce the above copyright');
});
