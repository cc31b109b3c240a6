import { createSite } from '../server/handler.mjs';
import { listen } from '../server/listen.mjs';

/**
 * Serves a folder as `npm start` does, at any free port, and keeps the size of what it sent.
 * @param {string} dir
 */
export async function serve(dir) {
  const site = await createSite({ dir });
  /** @type {Map<string, number>} */
  const sizes = new Map();
  const { server, port } = await listen(
    (request, response) => {
      response.once('finish', () =>
        sizes.set(request.url ?? '', Number(response.getHeader('Content-Length')))
      );
      void site(request, response);
    },
    { host: '127.0.0.1', port: 0, exact: true }
  );
  return {
    origin: `http://127.0.0.1:${port}`,
    /** Bytes of the body last sent for this address. */
    sizeOf: (/** @type {string} */ url) => sizes.get(new URL(url).pathname) ?? 0,
    close: () => {
      server.close();
      server.closeAllConnections();
    }
  };
}
