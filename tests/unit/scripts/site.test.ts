import { createServer, request, type IncomingHttpHeaders } from 'node:http';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createSite } from '../../../scripts/server/handler.mjs';
import { temporaryFolder } from './temporary-folder';

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

type Ask = (address: string, headers?: Record<string, string>, method?: string) => Promise<Answer>;

const home = '<h1>Home</h1>';
const missing = '<h1>Nothing here</h1>';
const files = {
  _headers:
    '/*\n  X-Content-Type-Options: nosniff\n/_app/immutable/*\n  Cache-Control: public, max-age=31536000, immutable\n',
  'index.html': home,
  'index.html.br': brotliCompressSync(home),
  'index.html.gz': gzipSync(home),
  '404.html': missing,
  '404.html.br': brotliCompressSync(missing),
  'state/texas/index.html': '<h1>Texas</h1>',
  'empty/readme.txt': 'no index here',
  '_app/immutable/app.js': 'export {};',
  'data/us.geojson': '{}',
  'data/cases.csv': 'a,b\n',
  'card/us.png': 'png'
};

/** Serves the files above, and asks for addresses exactly as they are written. */
async function serve(base = '', contents: Record<string, string | Buffer> = files): Promise<Ask> {
  const site = await createSite({ dir: temporaryFolder(contents), base });
  const server = createServer((incoming, outgoing) => void site(incoming, outgoing));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => void server.close());
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const { port } = address;
  return (path, headers = {}, method = 'GET') =>
    new Promise((resolve, reject) => {
      request({ host: '127.0.0.1', port, path, headers, method, agent: false }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(chunks)
          })
        );
      })
        .on('error', reject)
        .end();
    });
}

describe('files', () => {
  it.each([
    ['/', 'text/html; charset=utf-8'],
    ['/state/texas/', 'text/html; charset=utf-8'],
    ['/_app/immutable/app.js', 'text/javascript; charset=utf-8'],
    ['/data/us.geojson', 'application/geo+json'],
    ['/data/cases.csv', 'text/csv; charset=utf-8'],
    ['/card/us.png?v=2', 'image/png']
  ])('%s is served as %s', async (address, type) => {
    const { status, headers, body } = await (await serve())(address);
    expect(status).toBe(200);
    expect(headers['content-type']).toBe(type);
    expect(headers['content-length']).toBe(String(body.length));
  });

  it('answers HEAD with the headers of GET and no body', async () => {
    const ask = await serve();
    const get = await ask('/', { 'accept-encoding': 'gzip' });
    const head = await ask('/', { 'accept-encoding': 'gzip' }, 'HEAD');
    expect(head.body).toHaveLength(0);
    expect({ ...head.headers, date: '' }).toEqual({ ...get.headers, date: '' });
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('refuses %s', async (method) => {
    const { status, headers } = await (await serve())('/', {}, method);
    expect(status).toBe(405);
    expect(headers.allow).toBe('GET, HEAD');
  });
});

describe('compression', () => {
  it.each([
    ['gzip, deflate, br', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['br;q=0.2, gzip;q=0.8', 'gzip'],
    ['*', 'br'],
    ['BR', 'br'],
    ['*;q=0', undefined],
    ['br;q=0, gzip;q=0', undefined],
    ['identity, br;q=0.5', undefined],
    ['deflate', undefined],
    ['', undefined]
  ])('for "%s" sends %s', async (accepted, coding) => {
    const { headers, body } = await (await serve())('/', { 'accept-encoding': accepted });
    expect(headers['content-encoding']).toBe(coding);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers.vary).toBe('Accept-Encoding');
    const sent =
      coding === 'br' ? files['index.html.br'] : coding ? files['index.html.gz'] : Buffer.from(home);
    expect(body.equals(sent)).toBe(true);
  });

  it('sends a file without a compressed twin as it is, for everyone', async () => {
    const { headers } = await (await serve())('/card/us.png', { 'accept-encoding': 'br' });
    expect(headers['content-encoding']).toBeUndefined();
    expect(headers.vary).toBeUndefined();
  });
});

describe('what the client has already', () => {
  it('is not sent again', async () => {
    const ask = await serve();
    const tag = (await ask('/')).headers.etag ?? '';
    for (const known of [tag, `W/${tag}`, `"other", ${tag}`, '*']) {
      const { status, body, headers } = await ask('/', { 'if-none-match': known });
      expect([status, body.length, headers.etag, headers.vary]).toEqual([304, 0, tag, 'Accept-Encoding']);
      expect(headers['x-content-type-options']).toBe('nosniff');
    }
  });

  it('is sent again once it has changed, or in another encoding', async () => {
    const ask = await serve();
    const tag = (await ask('/')).headers.etag ?? '';
    expect((await ask('/', { 'if-none-match': '"other"' })).status).toBe(200);
    expect((await ask('/', { 'if-none-match': tag, 'accept-encoding': 'br' })).status).toBe(200);
  });
});

describe('slashes', () => {
  it('sends a page address without its slash to the one with it, and keeps the query', async () => {
    const { status, headers } = await (await serve())('/state/texas?metric=active&rate=1');
    expect(status).toBe(308);
    expect(headers.location).toBe('/state/texas/?metric=active&rate=1');
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  it.each(['/empty', '/empty/', '/data', '/data/cases.csv/'])('%s is no page', async (address) => {
    expect((await (await serve())(address)).status).toBe(404);
  });
});

describe('what is not there', () => {
  it('is a 404 with the page for it, compressed and with the headers of the site', async () => {
    const { status, headers, body } = await (await serve())('/state/atlantis/', { 'accept-encoding': 'br' });
    expect(status).toBe(404);
    expect(body.equals(files['404.html.br'])).toBe(true);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  it('is a 404 also for a client that has the page for it', async () => {
    const ask = await serve();
    const { etag = '' } = (await ask('/nothing')).headers;
    expect((await ask('/nothing', { 'if-none-match': etag })).status).toBe(404);
  });

  it('is a 404 where there is no page for it either', async () => {
    expect((await (await serve('', { 'index.html': home }))('/nothing')).status).toBe(404);
  });

  it.each(['/_headers', '/%5fheaders', '//127.0.0.1/state/texas', '//state/texas'])('%s', async (address) => {
    expect((await (await serve())(address)).status).toBe(404);
  });

  it('does not stay in a cache for a year', async () => {
    const ask = await serve();
    expect((await ask('/_app/immutable/app.js')).headers['cache-control']).toBe(
      'public, max-age=31536000, immutable'
    );
    for (const address of ['/_app/immutable/gone.js', '/', '/state/texas']) {
      expect((await ask(address)).headers['cache-control']).toBe('public, max-age=0, must-revalidate');
    }
  });
});

describe('addresses that lead out of the folder or nowhere', () => {
  it.each([
    '/../package.json',
    '/%2e%2e/package.json',
    '/state/..%2f..%2fpackage.json',
    '/state/%2e%2e%5cpackage.json',
    '/state\\..\\index.html',
    '/index.html%00.png',
    '/%',
    '/%ff',
    'index.html'
  ])('%s is refused', async (address) => {
    expect((await (await serve())(address)).status).toBe(400);
  });
});

describe('under a sub-folder', () => {
  it.each(['/some/sub', 'some/sub/'])('mounted as %s', async (base) => {
    const ask = await serve(base);
    expect((await ask('/some/sub?rate=1')).headers.location).toBe('/some/sub/?rate=1');
    expect((await ask('/some/sub/')).body.toString()).toBe(home);
    expect((await ask('/some/sub/state/texas')).headers.location).toBe('/some/sub/state/texas/');
    expect((await ask('/some/sub/_app/immutable/app.js')).headers['cache-control']).toMatch(/immutable$/);
    for (const outside of ['/', '/some/', '/some/subway/', '/state/texas/']) {
      expect((await ask(outside)).status).toBe(404);
    }
  });
});
