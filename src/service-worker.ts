/// <reference types="@sveltejs/kit" />
/// <reference lib="webworker" />
import { base, build, files, prerendered } from '$service-worker';
import { OFFLINE } from '$lib/words/offline';

/*
 * Keeps the site readable without a network after one visit: the country with all 53 places in it, the pages of text,
 * and what has been visited since. Registered by app.html, from pages and never from embeds.
 *
 * Pages come from the network whenever there is one, and are kept with the files they ask for. Those have their
 * content's hash in their names, so that a page only ever meets the files it was built with, whichever version of the
 * site kept them. A new version of this worker takes over, and clears away, once no page of the old one is open.
 */
const worker = globalThis as unknown as ServiceWorkerGlobalScope;

const PREFIX = 'missing-children-map ';
/** Its hash changes with any script of the build. */
const CACHE = `${PREFIX}${build.find((file) => file.includes('/entry/app.')) ?? ''}`;

/** Read by a page of the map once it is open; the figures themselves are in the page. */
const PAGES = ['/', '/about/', '/report/', '/geometry/us.json'].map((path) => base + path);

const isEmbed = (path: string): boolean => path.startsWith(`${base}/embed/`);

/** A name with a hash stands for one content in all versions of the site. */
const isHashed = (path: string): boolean => path.startsWith(`${base}/_app/immutable/`);

const isKept = (path: string): boolean =>
  isHashed(path) || files.includes(path) || (prerendered.includes(path) && !isEmbed(path));

/**
 * Whether a file is itself. Some hosts and networks answer with a page of their own for what they do not have, and say that
 * all is well: kept, it would stand in the file's place for as long as this version of the site.
 */
const isItself = (path: string, { ok, redirected, headers }: Response): boolean =>
  ok && !redirected && (path.endsWith('/') || !headers.get('content-type')?.startsWith('text/html'));

/** @throws where a file cannot be had, or is not itself: nothing is kept then, and the browser tries again another time */
async function install(): Promise<void> {
  // Hosts that read _headers do not serve it.
  const others = files.filter((file) => !file.endsWith('/_headers'));
  const wanted = [...build, ...others, ...PAGES];
  const found = await Promise.all(
    wanted.map(async (path) => {
      // The page that is open goes first: it may be fetching its map.
      const response = await fetch(path, { priority: 'low' });
      if (!isItself(path, response)) throw new Error(`${path} was answered with ${response.status}`);
      return [path, response] as const;
    })
  );
  const cache = await caches.open(CACHE);
  await Promise.all(found.map(([path, response]) => cache.put(path, response)));
}

async function activate(): Promise<void> {
  const old = (await caches.keys()).filter(
    (name) => name.startsWith(`${PREFIX}${base}/_app/`) && name !== CACHE
  );
  await Promise.all(old.map((name) => caches.delete(name)));
}

const offlinePage = (): Response =>
  new Response(
    `<!doctype html><html lang="en-US"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><link rel="icon" href="data:,"><title>${OFFLINE.title}</title><style>body{max-width:40rem;margin:0 auto;padding:24px;font:1.0625rem/1.5 system-ui,sans-serif}a{display:inline-block;padding:10px 0}</style><h1>${OFFLINE.title}</h1><p>${OFFLINE.text}</p><p><a href="${base}/">${OFFLINE.home}</a></p></html>`,
    { status: 503, headers: { 'content-type': 'text/html; charset=utf-8' } }
  );

/** The way to a place's figures in the country's page, where the page of the place was not kept. */
async function placeInCountry(address: string, cache: Cache): Promise<Response | undefined> {
  const { pathname, search, origin } = new URL(address);
  const [, place] = /^\/state\/([^/]+)\/?$/.exec(pathname.slice(base.length)) ?? [];
  if (place === undefined || !(await cache.match(`${base}/`))) return undefined;
  const query = new URLSearchParams(search);
  query.set('offline', place);
  return Response.redirect(`${origin}${base}/?${query}`);
}

/** Where it cannot be kept, as on a full disk, the site is only read with a network. */
async function keep(path: string, response: Response): Promise<void> {
  try {
    await (await caches.open(CACHE)).put(path, response);
  } catch (error) {
    console.warn(`not kept for reading offline: ${path}:`, error);
  }
}

async function keptAnswer({ mode, url }: Request, path: string): Promise<Response | undefined> {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(path);
  if (kept || mode !== 'navigate') return kept;
  return (await placeInCountry(url, cache)) ?? offlinePage();
}

/** What the network answers, kept for later where it is a part of the site; without a network, what was kept. */
async function fresh(event: FetchEvent, path: string): Promise<Response> {
  try {
    const response = await fetch(event.request);
    // A query chooses what a page shows of what it has: one copy serves them all.
    if (isItself(path, response) && isKept(path)) event.waitUntil(keep(path, response.clone()));
    return response;
  } catch (error) {
    const kept = await keptAnswer(event.request, path);
    if (kept) return kept;
    throw error;
  }
}

async function answer(event: FetchEvent, path: string): Promise<Response> {
  const kept = isHashed(path) ? await caches.match(path).catch(() => undefined) : undefined;
  return kept ?? fresh(event, path);
}

worker.addEventListener('install', (event) => event.waitUntil(install()));
worker.addEventListener('activate', (event) => event.waitUntil(activate()));
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== worker.location.origin || isEmbed(pathname)) return;
  event.respondWith(answer(event, pathname));
});
