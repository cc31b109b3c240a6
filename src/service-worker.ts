/// <reference types="@sveltejs/kit" />
/// <reference lib="webworker" />
import { base, build, files, prerendered } from '$service-worker';
import { OFFLINE } from '$lib/words/offline';

/*
 * Keeps the site readable without a network after one visit: the country with all 53 places in it, the report, what is said
 * about the site, and what has been visited since. Registered by app.html, from pages and never from embeds.
 *
 * Pages come from the network whenever it answers in time, and are kept with the files they ask for. Those have their
 * content's hash in their names, so that a page only ever meets the files it was built with, whichever version of the
 * site kept them. A new version of this worker takes over, and clears away, once no page of the old one is open.
 */
const worker = globalThis as unknown as ServiceWorkerGlobalScope;

const PREFIX = 'missing-children-map ';
/** Its hash changes with any script of the build, and each page that has scripts names it, near its end. */
const ENTRY = build.find((file) => file.includes('/entry/app.')) ?? '';
const CACHE = `${PREFIX}${ENTRY}`;

/** How long a page waits for a network that accepts everything and answers nothing, in ms. */
const PATIENCE = 5000;

/** Read by a page of the map once it is open; the figures themselves are in the page. */
const PAGES = ['/', '/about/', '/report/', '/geometry/us.json'].map((path) => base + path);

const isEmbed = (path: string): boolean => path.startsWith(`${base}/embed/`);

/** A name with a hash stands for one content in all versions of the site. */
const isHashed = (path: string): boolean => path.startsWith(`${base}/_app/immutable/`);

/** Asked past all caches, as static/again.js does for a file that may be damaged: it is asked for once more right after. */
const isAnew = ({ cache }: Request): boolean => cache === 'reload';

/** A page that only leads to another. */
const isWay = (path: string): boolean => /^\/(\d{4}\/|state\/[a-z]{2}\/$)/i.test(path.slice(base.length));

const isKept = (path: string): boolean =>
  isHashed(path) || files.includes(path) || (prerendered.includes(path) && !isEmbed(path) && !isWay(path));

/**
 * Whether a file is itself. Some hosts and networks answer with a page of their own for what they do not have, and say that
 * all is well: kept, it would stand in the file's place for as long as this version of the site.
 */
const isItself = (path: string, { ok, redirected, headers }: Response): boolean =>
  ok && !redirected && (path.endsWith('/') || !headers.get('content-type')?.startsWith('text/html'));

/** Whether nothing is in a file. As a script that is valid, and leaves a page white. */
async function isEmpty(response: Response): Promise<boolean> {
  const reader = response.clone().body?.getReader();
  const first = await reader?.read();
  void reader?.cancel();
  return first?.done ?? true;
}

/**
 * Whether a page is of this build, from its beginning to its end. In the place of one that works would stand, without a network,
 * one whose files are not kept, half of one, or what a stranger has answered.
 */
const isOfThisBuild = async (response: Response): Promise<boolean> =>
  (await response.clone().text()).includes(ENTRY.slice(base.length));

/**
 * The file, if it is itself and has something in it. The browser's own cache may hold an empty one for as long as the host
 * has told it to: it is asked for again, past that.
 */
async function whole(path: string, response: Response): Promise<Response | undefined> {
  if (!isItself(path, response)) return undefined;
  if (path.endsWith('/')) return (await isOfThisBuild(response)) ? response : undefined;
  if (!(await isEmpty(response))) return response;
  const again = await fetch(path, { cache: 'reload' });
  return isItself(path, again) && !(await isEmpty(again)) ? again : undefined;
}

/** @throws where a file cannot be had, or is not itself: nothing is kept then, and the browser tries again another time */
async function install(): Promise<void> {
  // Hosts that read _headers do not serve it.
  const others = files.filter((file) => !file.endsWith('/_headers'));
  const wanted = [...build, ...others, ...PAGES];
  const found = await Promise.all(
    wanted.map(async (path) => {
      // The page that is open goes first: it may be fetching its map.
      const response = await fetch(path, {
        priority: 'low',
        // A page of the last version may be in the browser's own cache, and its files are soon cleared away.
        cache: isHashed(path) ? 'default' : 'no-cache'
      });
      const file = await whole(path, response);
      if (!file) throw new Error(`${path} was answered with ${response.status}, and is not itself`);
      return [path, file] as const;
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

/** The same page without the year that its address has: those of this build's own year lead there. */
function withoutYear({ url }: Request, path: string): Response | undefined {
  const [, rest] = /^\/\d{4}(\/.*)/.exec(path.slice(base.length)) ?? [];
  const { origin, search } = new URL(url);
  return rest && prerendered.includes(path)
    ? Response.redirect(`${origin}${base}${rest}${search}`)
    : undefined;
}

/** The way to a place's figures in the country's page, where the page of the place was not kept. */
async function placeInCountry({ url }: Request): Promise<Response | undefined> {
  const { pathname, search, origin } = new URL(url);
  const cache = await caches.open(CACHE);
  const [, place] = /^\/state\/([^/]+)\/?$/.exec(pathname.slice(base.length)) ?? [];
  if (place === undefined || !(await cache.match(`${base}/`))) return undefined;
  const query = new URLSearchParams(search);
  query.set('offline', place);
  return Response.redirect(`${origin}${base}/?${query}`);
}

/** Where it cannot be kept, as on a full disk, the site is only read with a network. */
async function keep(path: string, response: Response): Promise<void> {
  try {
    const file = await whole(path, response);
    if (!file) throw new Error('it is empty, or of another build');
    await (await caches.open(CACHE)).put(path, file);
  } catch (error) {
    console.warn(`not kept for reading offline: ${path}:`, error);
  }
}

/** A page that was kept, or the way to it: each is kept as its folder, whichever of its addresses is asked for. */
async function keptPage({ url }: Request, path: string): Promise<Response | undefined> {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(path);
  const folder = path.replace(/\/index\.html$|\/?$/, '/');
  if (kept || !(await cache.match(folder))) return kept;
  const { origin, search } = new URL(url);
  return Response.redirect(`${origin}${folder}${search}`);
}

/** This version's own copy first; any version's is as good, unless it is empty. */
async function keptFile(path: string): Promise<Response | undefined> {
  for (const name of new Set([CACHE, ...(await caches.keys())])) {
    const kept = await caches.match(path, { cacheName: name });
    if (kept && !(await isEmpty(kept))) return kept;
    if (kept) await (await caches.open(name)).delete(path);
  }
  return undefined;
}

/** Whether an embed asks, which writes no storage. */
async function isForEmbed({ clientId }: FetchEvent): Promise<boolean> {
  const client = await worker.clients.get(clientId);
  return client !== undefined && isEmbed(new URL(client.url).pathname);
}

/** What the network answers, kept for later where it is a part of the site. */
async function fresh(event: FetchEvent, path: string): Promise<Response> {
  const response = await fetch(event.request);
  // A query chooses what a page shows of what it has: one copy serves them all.
  if (isItself(path, response) && isKept(path)) {
    const copy = response.clone();
    // Nobody waits for the answer who is only shown the file.
    const keeping = isForEmbed(event).then((isEmbeds) => (isEmbeds ? undefined : keep(path, copy)));
    event.waitUntil(keeping);
    if (isAnew(event.request)) await keeping;
  }
  return response;
}

/** A page as the network has it; where that is away, too slow or ill, as it was kept. */
async function page(event: FetchEvent, path: string): Promise<Response> {
  const { request } = event;
  const network = fresh(event, path);
  // What comes too late to be shown is kept for the next time.
  event.waitUntil(Promise.allSettled([network]));
  const kept = () => keptPage(request, path).catch(() => undefined);
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE)).then(
    async () => (await kept()) ?? network
  );
  try {
    const response = await Promise.race([network, late]);
    return response.status < 500 ? response : ((await kept()) ?? response);
  } catch {
    return (await kept()) ?? withoutYear(request, path) ?? (await placeInCountry(request)) ?? offlinePage();
  }
}

async function file(event: FetchEvent, path: string): Promise<Response> {
  const kept =
    isHashed(path) && !isAnew(event.request) ? await keptFile(path).catch(() => undefined) : undefined;
  if (kept) return kept;
  try {
    return await fresh(event, path);
  } catch (error) {
    const old = await (await caches.open(CACHE)).match(path);
    if (old) return old;
    throw error;
  }
}

worker.addEventListener('install', (event) => event.waitUntil(install()));
worker.addEventListener('activate', (event) => event.waitUntil(activate()));
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== worker.location.origin || isEmbed(pathname)) return;
  event.respondWith(request.mode === 'navigate' ? page(event, pathname) : file(event, pathname));
});
