/** A page of somebody else's, on another host name and port, with the map in a frame. */
import { readFileSync } from 'node:fs';
import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import type { Page } from '@playwright/test';
import type { Watch } from './test';

export interface Host {
  /** Opens the host page with this address of the site in its frame. */
  readonly open: (page: Page, embedded: string) => Promise<void>;
  readonly close: () => void;
}

/** Scripts that host pages carry, from the packages that publish them. */
const RECEIVERS: Readonly<Record<string, string>> = {
  '/receivers/pym.js': 'node_modules/pym.js/dist/pym.v1.js',
  '/receivers/newswire.js': 'node_modules/@newswire/frames/dist/frames.umd.js',
  '/receivers/iframe-resizer.js': 'node_modules/iframe-resizer/js/iframeResizer.js'
};

/** Scripts that listen as others do whose publishers have no package, for the page that has nothing but one of them. */
const LISTENERS: Readonly<Record<string, string>> = Object.fromEntries(
  ['datawrapper', 'flourish', 'iframe-messenger', 'cove'].map((name) => [name, `tests/host-pages/${name}.js`])
);
/** The page that has nothing but embed.js. */
const PLAIN = 'plain';

/** Headers of a host page that are part of the case. */
const HEADERS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  isolated: { 'Cross-Origin-Embedder-Policy': 'require-corp', 'Cross-Origin-Opener-Policy': 'same-origin' }
};

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

function sendReceiver(response: ServerResponse, file: string) {
  response.setHeader('Content-Type', 'text/javascript; charset=utf-8');
  response.end(readFileSync(file));
}

/** A server of another site's pages. */
interface OtherSite {
  readonly origin: string;
  readonly close: () => void;
}

/**
 * Starts a server that is another site to the browser.
 * @param hostName with another name, and not only another port, the browser treats the two as different sites
 */
export async function startSite(
  answer: RequestListener,
  watch: Watch,
  hostName: 'localhost' | '127.0.0.1' = 'localhost'
): Promise<OtherSite> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the host page has no port');
  const origin = `http://${hostName}:${address.port}`;
  watch.allowOrigin(origin);
  return {
    origin,
    close: () => {
      server.close();
      server.closeAllConnections();
    }
  };
}

/** Opens a page of another site into which somebody has pasted this HTML. */
export async function openPasted(
  page: Page,
  html: string,
  watch: Watch,
  headers: Readonly<Record<string, string>> = {}
): Promise<OtherSite> {
  const site = await startSite((_, response) => {
    for (const [header, value] of Object.entries(headers)) response.setHeader(header, value);
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(
      `<!doctype html><title>An article</title><link rel="icon" href="data:,"><p>Words.</p>${html}`
    );
  }, watch);
  await page.goto(site.origin);
  return site;
}

/**
 * Starts a server for a host page.
 * @param name of a page in tests/host-pages, or of what listens in the one that has nothing but a listener
 * @param site the site's address
 */
export async function startHost(
  name: string,
  site: string,
  watch: Watch,
  hostName: 'localhost' | '127.0.0.1' = 'localhost'
): Promise<Host> {
  const listens = name === PLAIN || name in LISTENERS;
  const listener = name === PLAIN ? `${site}embed.js` : `/${name}.js`;
  const html = readFileSync(`tests/host-pages/${listens ? 'listener' : name}.html`, 'utf8');
  const { origin, close } = await startSite(
    (request, response) => {
      const asked = new URL(request.url ?? '/', site);
      const receiver =
        RECEIVERS[asked.pathname] ?? (asked.pathname === listener ? LISTENERS[name] : undefined);
      if (receiver) return sendReceiver(response, receiver);
      const embedded = new URL(asked.searchParams.get('embedded') ?? '', site).href;
      for (const [header, value] of Object.entries(HEADERS[name] ?? {})) response.setHeader(header, value);
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      const values = { embedded, site, listener };
      response.end(
        html.replaceAll(/\{\{(embedded|site|listener)\}\}/g, (_, key: keyof typeof values) =>
          escape(values[key])
        )
      );
    },
    watch,
    hostName
  );
  return {
    open: async (page, embedded) =>
      void (await page.goto(`${origin}/?embedded=${encodeURIComponent(embedded)}`)),
    close
  };
}
