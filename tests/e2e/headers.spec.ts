/** What is sent with every file of the build, by `npm start` and by nginx with the sample configuration. */
import { readdirSync, readFileSync } from 'node:fs';
import { hasNginx, NO_NGINX, startNginx } from '../../scripts/nginx/run.mjs';
import { contentType } from '../../scripts/server/content-type.mjs';
import { headersFor, parseHeadersFile } from '../../scripts/server/headers-file.mjs';
import { startServer, type Started } from '../../scripts/server/start.mjs';
import { expect, test } from '@playwright/test';

const RULES = parseHeadersFile(readFileSync('static/_headers', 'utf8'));
const RULED = [
  ...new Set(RULES.flatMap(({ headers }) => headers.map(([name]) => name.toLowerCase()))),
  // Said by no rule, and by no server of its own accord.
  'x-frame-options',
  'set-cookie'
];
const REVALIDATE = 'public, max-age=0, must-revalidate';

const FILES = readdirSync('build', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name) && entry.name !== '_headers')
  .map(({ parentPath, name }) => `${parentPath}/${name}`.replaceAll('\\', '/').slice('build/'.length));

const addressOf = (file: string): string => file.replace(/(^|\/)index\.html$/, '$1');

/** The headers that the rules have for an address, and those that no answer may have, by name. */
function expectedFor(path: string, isKept = true): Record<string, string | null> {
  const ruled = headersFor(RULES, `/${path}`);
  if (!isKept || !ruled.has('cache-control')) ruled.set('cache-control', REVALIDATE);
  return Object.fromEntries(RULED.map((name) => [name, ruled.get(name)]));
}

const ruledIn = (headers: Headers): Record<string, string | null> =>
  Object.fromEntries(RULED.map((name) => [name, headers.get(name)]));

for (const [name, start, isHere] of [
  ['npm start', startServer, true],
  ['nginx', startNginx, hasNginx()]
] as const) {
  for (const base of ['', '/maps/missing']) {
    test.describe(`${name}, ${base ? `in ${base}/` : 'at the root'}`, () => {
      let server: Started;
      test.beforeAll(async () => {
        if (!isHere) console.warn(`Not tested: the sample configuration for nginx. ${NO_NGINX}`);
        test.skip(!isHere, NO_NGINX);
        server = await start({ dir: 'build', base });
      });
      test.afterAll(() => isHere && server.stop());

      const ask = (path: string, headers: Record<string, string> = {}, method = 'HEAD') =>
        fetch(server.address + path, { method, headers, redirect: 'manual' });

      test('every file has its type, its caching and the headers of the site', async () => {
        expect(FILES.length).toBeGreaterThan(400);
        const answers = await Promise.all(
          FILES.map(async (file) => {
            const { status, headers } = await ask(addressOf(file));
            return [file, { status, type: headers.get('content-type'), ...ruledIn(headers) }];
          })
        );
        const expected = FILES.map((file) => [
          file,
          { status: 200, type: contentType(file), ...expectedFor(addressOf(file)) }
        ]);
        expect(Object.fromEntries(answers)).toEqual(Object.fromEntries(expected));
      });

      test('a file goes out as it was compressed by the build, and only once to those who keep it', async () => {
        for (const path of ['', 'state/texas/', 'data/cases-2020.geojson', 'embed.js']) {
          const file = `build/${path === '' || path.endsWith('/') ? `${path}index.html` : path}`;
          const gzip = await ask(path, { 'accept-encoding': 'gzip' }, 'GET');
          expect(gzip.headers.get('content-encoding'), path).toBe('gzip');
          expect(gzip.headers.get('content-length')).toBe(String(readFileSync(`${file}.gz`).length));
          expect(Buffer.from(await gzip.arrayBuffer()).equals(readFileSync(file)), path).toBe(true);

          const plain = await ask(path, { 'accept-encoding': 'identity' }, 'GET');
          expect(plain.headers.get('content-encoding'), path).toBeNull();
          expect(plain.headers.get('vary'), path).toBe('Accept-Encoding');
          const tag = plain.headers.get('etag') ?? '';
          const again = await ask(path, { 'if-none-match': tag, 'accept-encoding': 'identity' });
          expect(again.status, path).toBe(304);
          expect(ruledIn(again.headers), path).toEqual(expectedFor(path));
        }
      });

      test('a page without its slash leads to the one with it, on whatever host that is', async () => {
        for (const path of ['state/texas', 'embed/state/texas', 'state/tx', '2020/embed', 'about']) {
          const { status, headers } = await ask(`${path}?metric=active&rate=1`);
          expect([301, 308], path).toContain(status);
          expect(headers.get('location')).toBe(`${base}/${path}/?metric=active&rate=1`);
          expect(ruledIn(headers), path).toEqual(expectedFor(path));
        }
      });

      test('what is not there is a 404 with the page for it, which no cache keeps', async () => {
        const page = readFileSync('build/404.html', 'utf8');
        for (const path of [
          'nothing',
          'state/',
          'data/',
          'state/atlantis/',
          'state//texas/',
          'embed/state/NY/',
          '2020/embed/state/atlantis/',
          '_app/immutable/chunks/gone.js',
          '_headers'
        ]) {
          const response = await ask(path, {}, 'GET');
          expect(response.status, path).toBe(404);
          expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
          expect(await response.text(), path).toBe(page);
          expect(ruledIn(response.headers), path).toEqual(expectedFor(path, false));
        }
      });

      test('an encoded slash, which is none to the browser, leads to no page', async () => {
        for (const path of ['state/..%2fabout/', 'state%2Ftexas/', '..%2f']) {
          const { status, headers } = await ask(path);
          expect(status, path).toBe(400);
          expect(ruledIn(headers), path).toEqual(expectedFor(path, false));
        }
        expect((await ask('embed/?place=a%2Fb')).status).toBe(200);
      });
    });
  }
}
