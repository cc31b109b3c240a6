import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Page } from '@playwright/test';
import type { Watch } from './test';

/** Until the worker has kept all that it keeps. */
export const kept = (page: Page) =>
  page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    if (active?.state !== 'activated')
      await new Promise((resolve) => active?.addEventListener('statechange', resolve));
  });

/**
 * The site on a host of its own, whose pages may be published anew.
 * @param isAmiss answers in place of the host what goes wrong with it
 */
export async function publish(
  site: string,
  watch: Watch,
  edit: (html: string) => string,
  isAmiss: (request: IncomingMessage, response: ServerResponse) => boolean = () => false
) {
  const server = createServer((request, response) => {
    if (isAmiss(request, response)) return;
    void (async () => {
      // The second edition has its style sheets under other names.
      const sent = await fetch(new URL((request.url ?? '/').replace('.second.css', '.css'), site));
      const type = sent.headers.get('content-type') ?? '';
      const body = Buffer.from(await sent.arrayBuffer());
      response.writeHead(sent.status, { 'content-type': type });
      response.end(type.startsWith('text/html') ? edit(body.toString()) : body);
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the host has no port');
  const origin = `http://127.0.0.1:${address.port}`;
  watch.allowOrigin(origin);
  return { origin, close: () => server.close() };
}
