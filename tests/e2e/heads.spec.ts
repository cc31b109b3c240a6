/** What the pages say of themselves to other sites. */
import { PLACES } from './support/report';
import { expect, test } from './support/test';

test.use({ saveData: true });

test('every place has a head of its own for other sites', async ({ page }) => {
  await page.goto('');
  const paths = ['/', ...PLACES.map(({ slug }) => `/state/${slug}/`), '/about/', '/report/', '/share/embed/'];
  const heads = await page.evaluate(async (wanted) => {
    const parser = new DOMParser();
    return Promise.all(
      wanted.map(async (path) => {
        // Another page's style has another hash than this page's policy names.
        const html = (await (await fetch(path)).text()).replace(/<style.*?<\/style>/s, '');
        const { head } = parser.parseFromString(html, 'text/html');
        const meta = (name: string) =>
          head.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute('content') ?? '';
        return {
          path,
          title: head.querySelector('title')?.textContent ?? '',
          description: meta('description'),
          canonical: head.querySelector('link[rel=canonical]')?.getAttribute('href') ?? '',
          ogTitle: meta('og:title'),
          ogDescription: meta('og:description'),
          ogUrl: meta('og:url'),
          image: meta('og:image'),
          alt: meta('og:image:alt'),
          card: meta('twitter:card'),
          twitterAlt: meta('twitter:image:alt')
        };
      })
    );
  }, paths);
  for (const head of heads) {
    expect(head.ogTitle, head.path).toBe(head.title);
    expect(head.ogDescription, head.path).toBe(head.description);
    expect(head.ogUrl, head.path).toBe(head.canonical);
    expect(new URL(head.canonical).pathname).toBe(head.path);
    expect(head.card).toBe('summary_large_image');
    expect(head.alt.length, head.path).toBeGreaterThan(60);
    expect(head.twitterAlt).toBe(head.alt);
    expect((await page.request.head(new URL(head.image).pathname)).status(), head.image).toBe(200);
  }
  for (const of of ['title', 'description', 'canonical'] as const)
    expect(new Set(heads.map((head) => head[of])).size, of).toBe(paths.length);
});

test('every link leads somewhere, or says that it is one in waiting', async ({ page }) => {
  for (const address of ['', 'state/texas/', 'report/', 'about/', 'rates/', 'share/embed/', 'embed/']) {
    await page.goto(address);
    const idle = await page
      .locator('a:not([href], [role=link], svg *)')
      .evaluateAll((links) => links.map(({ outerHTML }) => outerHTML));
    // Search engines, and Lighthouse, take them for links that cannot be followed.
    expect(idle, address).toEqual([]);
  }
});
