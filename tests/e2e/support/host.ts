/** A page of somebody else's, on another host name and port, with the map in a frame. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Page } from '@playwright/test';
import type { Watch } from './test';

export interface Host {
  /** Opens the host page with this address of the site in its frame. */
  readonly open: (page: Page, embedded: string) => Promise<void>;
  readonly close: () => void;
}

/**
 * Starts a server for a host page.
 * @param name of a file in tests/host-pages
 * @param site the site's address
 * @param hostName with another name, and not only another port, the browser treats the two as different sites
 */
export async function startHost(
  name: string,
  site: string,
  watch: Watch,
  hostName: 'localhost' | '127.0.0.1' = 'localhost'
): Promise<Host> {
  const html = readFileSync(`tests/host-pages/${name}.html`, 'utf8');
  const server = createServer((request, response) => {
    const embedded = new URL(request.url ?? '/', site).searchParams.get('embedded') ?? '';
    const address = new URL(embedded, site).href.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(html.replace('{{embedded}}', address));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the host page has no port');
  const origin = `http://${hostName}:${address.port}`;
  watch.allowOrigin(origin);
  return {
    open: async (page, embedded) =>
      void (await page.goto(`${origin}/?embedded=${encodeURIComponent(embedded)}`)),
    close: () => {
      server.close();
      server.closeAllConnections();
    }
  };
}
