import { once } from 'node:events';
import { createServer } from 'node:http';
import { createSite } from '../server/handler.mjs';

/**
 * Serves a folder as `npm start` does, at any free port, and keeps the size of what it sent.
 * @param {string} dir
 */
export async function serve(dir) {
  const site = await createSite({ dir });
  /** @type {Map<string, number>} */
  const sizes = new Map();
  const server = createServer((request, response) => {
    response.once('finish', () => sizes.set(request.url ?? '', Number(response.getHeader('Content-Length'))));
    void site(request, response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    /** Bytes of the body last sent for this address. */
    sizeOf: (/** @type {string} */ url) => sizes.get(new URL(url).pathname) ?? 0,
    close: () => {
      server.close();
      server.closeAllConnections();
    }
  };
}
