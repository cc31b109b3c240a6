/** Addresses that nobody would write on purpose, and some that somebody would: the right map, or the way to it. */
import type { Page } from '@playwright/test';
import { meaningOf } from './support/meaning';
import { PLACES } from './support/report';
import { atLength, dice, SEED } from './support/runs';
import { expectShown } from './support/shown';
import { expect, test, type Watch } from './support/test';

test.use({ saveData: true });

declare global {
  interface Window {
    /** Set by none of the site's scripts, and by each of those that the addresses carry. */
    harmed: boolean | undefined;
  }
}

const MARKUP = [
  '<script>harmed=true</script>',
  '<img src=x onerror=harmed=true>',
  '"><svg onload=harmed=true>',
  "';harmed=true//",
  'javascript:harmed=true',
  '{{constructor.constructor("harmed=true")()}}',
  '</title><script>harmed=true</script>'
];

const WORDS = [
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', '__proto__[harmed]', 'valueOf'],
  ...['%', '%ZZ', '%E0%A4%A', '%00', '%2e%2e', '%2F', '%5c', '%ff', '%F0%9F', '\ud800', '\udfff', '\u202e'],
  ...[
    'Москва',
    '東京',
    '🧭',
    'é',
    'İstanbul',
    ' ',
    '\t',
    '.',
    '..',
    '...',
    '~',
    '|',
    '`',
    ';',
    ':',
    '@',
    '*'
  ],
  ...[
    'null',
    'undefined',
    'NaN',
    '-1',
    '1e9',
    '0',
    '1',
    'true',
    '[]',
    '{}',
    'x'.repeat(3000),
    'a/'.repeat(60)
  ],
  ...MARKUP
];

const NAMES = PLACES.flatMap(({ name, slug, usps }) => [
  slug,
  name,
  slug.toUpperCase(),
  slug.replaceAll('-', '_'),
  `${slug}s`,
  ...(usps ? [usps, usps.toLowerCase()] : [])
]);

const VALUES = [
  'total',
  'active',
  'resolved',
  '1',
  '0',
  'light',
  'dark',
  'auto',
  'Active',
  '',
  'total,active'
];
const KEYS = ['metric', 'rate', 'with', 'theme', 'panel', 'controls', 'place', 'offline', 'utm_source'];

/** What has gone wrong somewhere before, and what is always worth a try. */
const KNOWN = [
  ...[
    '/',
    '/state/texas',
    '/state/TX/',
    '/state/tx/?metric=active',
    '/state/international/?rate=1&with=ohio'
  ],
  ...['/embed/state/Atlantis/', '/embed/state/NY?rate=1', '/embed/state/%E0%A4%A/', '/embed/?place=%00'],
  ...[
    '//state/texas/',
    '/state//texas/',
    '/state/texas//',
    '/state/..%2f..%2fetc/passwd',
    '/state/../about/'
  ],
  ...[
    '/state/%',
    '/%',
    '/state/__proto__/',
    '/state/constructor/',
    '/embed/state/__proto__/',
    '/constructor/',
    '/state/',
    '/embed/state/'
  ],
  ...[
    '/about/?metric=<b>#<img src=x onerror=harmed=true>',
    '/report/#%',
    '/share/embed/?place=__proto__&metric=%00'
  ],
  ...[
    '/?metric=active&metric=resolved#places',
    '/?__proto__[harmed]=1&constructor.prototype.harmed=1',
    '/?%&=&&&='
  ],
  `/?metric=${'9'.repeat(5000)}`,
  `/state/${'x'.repeat(4000)}/`
];

/** An address of the kind: half of its parts are right, and half are anything. */
function anyAddress({ below, oneOf }: ReturnType<typeof dice>): string {
  const place = () => (below(3) ? oneOf(NAMES) : oneOf(WORDS));
  const path = oneOf([
    () => '/',
    () => '/embed/',
    () => `/state/${place()}/`,
    () => `/state/${oneOf(NAMES)}`,
    () => `/embed/state/${place()}/`,
    () => `/${oneOf(WORDS)}/${oneOf(WORDS)}`,
    () => oneOf(['/about/', '/report/', '/share/embed/'])
  ])();
  const value = () => oneOf([() => oneOf(VALUES), () => oneOf(NAMES), () => oneOf(WORDS)])();
  const pair = () => `${below(4) ? oneOf(KEYS) : oneOf(WORDS)}=${value()}`;
  const query = Array.from({ length: below(6) }, pair).join('&');
  const hash = below(4) ? '' : `#${oneOf(WORDS)}`;
  return `${path}${query && `?${query}`}${hash}`;
}

/** Opens an address and holds what it shows against what it means. */
async function expectAnswer(page: Page, watch: Watch, address: string, origin: string) {
  const because = `${address.slice(0, 200)} (SEED=${SEED})`;
  const meaning = meaningOf(new URL(origin + address));
  const before = watch.complaints.length;
  await page.goto(origin + address, { waitUntil: 'commit' });
  if (meaning.kind === 'map') await expectShown(page, meaning.asked, because);
  else {
    const heading = meaning.kind === 'text' ? meaning.heading : 'There is no such page';
    await expect(page.getByRole('heading', { level: 1 }), because).toHaveText(heading);
    const places = page.getByRole('main').getByRole('link', { name: 'Texas', exact: true });
    if (meaning.kind === 'missing') await expect(places.first(), because).toBeVisible();
  }
  await page.waitForLoadState();
  const harm = await page.evaluate(() => ({
    harmed: 'harmed' in window || 'harmed' in {},
    injected: document.querySelectorAll('img[src="x"], [onerror], [onload], a[href^="javascript:"]').length
  }));
  expect(harm, because).toEqual({ harmed: false, injected: 0 });
  expect(watch.complaints.slice(before), because).toEqual([]);
}

test('hostile and random addresses show the map that they mean, or the way to it', async ({
  page,
  watch,
  baseURL
}) => {
  test.setTimeout(atLength(90_000, 1_200_000));
  // That there is no such page is what the browser is told.
  watch.expect(/^40[04] for|Failed to load resource.*40[04]/);
  page.on('dialog', (dialog) => void dialog.dismiss().then(() => expect(dialog.message()).toBe('')));
  const thrown = dice();
  const random = Array.from({ length: atLength(10, 400) }, () => anyAddress(thrown));
  const known = atLength(
    KNOWN.filter((_, i) => i % 3 === 0),
    KNOWN
  );
  const origin = new URL(baseURL ?? '').origin;
  for (const address of [...known, ...random]) await expectAnswer(page, watch, address, origin);
});
