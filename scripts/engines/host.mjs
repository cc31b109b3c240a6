import { listen } from '../server/listen.mjs';

/**
 * A site of another origin: a page to go to, and at `/sandboxed` one that embeds the map in a frame without an origin.
 * @param {string} site with a slash at its end
 * @returns {Promise<{ address: string, stop: () => void }>}
 */
export async function startHost(site) {
  const frame = `<iframe sandbox="allow-scripts" src="${site}embed/" title="map" width="900" height="800"></iframe>`;
  const { server, port } = await listen(
    ({ url }, response) => {
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.end(
        `<!doctype html><title>Host</title><p>Another site.</p>${url === '/sandboxed' ? frame : ''}`
      );
    },
    { host: '127.0.0.1', port: 0, exact: true }
  );
  const stop = () => {
    server.close();
    server.closeAllConnections();
  };
  return { address: `http://127.0.0.1:${port}/`, stop };
}
