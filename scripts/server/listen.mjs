import { createServer } from 'node:http';

const TRIES = 20;

/**
 * @param {import('node:http').Server} server
 * @param {string} host
 * @param {number} port
 * @returns {Promise<number>} the port it now listens on
 */
function listenOnce(server, host, port) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

/** @param {unknown} error */
const codeOf = (error) => (error instanceof Error && 'code' in error ? error.code : undefined);

/**
 * Listens on a port; where it is taken, on the next free one, unless that very port was asked for.
 * @param {import('node:http').RequestListener} listener
 * @param {{ host: string, port: number, exact: boolean }} options
 */
export async function listen(listener, { host, port, exact }) {
  const server = createServer(listener);
  for (let candidate = port; ; candidate++) {
    try {
      return { server, port: await listenOnce(server, host, candidate) };
    } catch (error) {
      const isTaken = codeOf(error) === 'EADDRINUSE';
      if (codeOf(error) === 'EACCES')
        throw new Error(`Port ${candidate} may not be used by this user.`, { cause: error });
      if (!isTaken) throw error;
      if (exact) throw new Error(`Port ${candidate} is taken by another program.`, { cause: error });
      if (candidate - port >= TRIES)
        throw new Error(`Ports ${port} to ${candidate} are all taken.`, { cause: error });
      console.log(`Port ${candidate} is taken by another program; trying ${candidate + 1}.`);
    }
  }
}
