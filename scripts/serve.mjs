/**
 * Serves the built site as a static host would.
 * node scripts/serve.mjs [--dir build] [--port 4173] [--host 127.0.0.1] [--base /some/sub]
 */
import { parseArgs } from 'node:util';
import { checkBuilt } from './built-site.mjs';
import { createSite } from './server/handler.mjs';
import { listen } from './server/listen.mjs';
import { mountPoint } from './server/resolve.mjs';

const DEFAULT_PORT = 4173;

/** @param {string | undefined} text */
function portFrom(text) {
  if (text === undefined || text === '') return { port: DEFAULT_PORT, exact: false };
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65535) throw new Error(`"${text}" is not a port: 0 to 65535.`);
  return { port, exact: true };
}

async function main() {
  const { values } = parseArgs({
    options: {
      dir: { type: 'string', default: 'build' },
      port: { type: 'string', default: process.env.PORT },
      host: { type: 'string', default: '127.0.0.1' },
      base: { type: 'string', default: '' }
    }
  });
  const { dir, host } = values;
  checkBuilt(dir);
  const site = await createSite({ dir, base: values.base });
  const { server, port } = await listen(site, { host, ...portFrom(values.port) });
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  process.once('SIGINT', close);
  process.once('SIGTERM', close);

  const name = host.includes(':') ? `[${host}]` : host;
  console.log(`The site is at http://${name}:${port}${mountPoint(values.base)}/  (Ctrl+C stops it)`);
}

main().catch((/** @type {unknown} */ error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
