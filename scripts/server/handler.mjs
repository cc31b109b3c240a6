import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { headersFor, parseHeadersFile } from './headers-file.mjs';
import { isFresh, represent } from './representation.mjs';
import { mountPoint, resolveTarget } from './resolve.mjs';

/**
 * @typedef {import('node:http').IncomingMessage} Request
 * @typedef {import('node:http').ServerResponse} Response
 */

// What static hosts send where `_headers` names nothing else; and always for an answer that may change tomorrow.
const REVALIDATE = 'public, max-age=0, must-revalidate';

/**
 * Ends a response that has no file behind it.
 * @param {Response} response
 * @param {number} status
 * @param {string} words
 */
function sendWords(response, status, words) {
  const body = Buffer.from(`${words}\n`);
  response.setHeader('Content-Type', 'text/plain; charset=utf-8');
  response.setHeader('Content-Length', body.length);
  response.writeHead(status).end(response.req.method === 'HEAD' ? undefined : body);
}

/**
 * Sends a file, compressed if that was asked for; only "not modified" if the client already has it.
 * @param {Response} response
 * @param {200 | 400 | 404} status
 * @param {string} file
 */
async function sendFile(response, status, file) {
  const { method, headers: asked } = response.req;
  const { body, headers } = await represent(file, asked['accept-encoding']?.toString());
  if (status === 200 && isFresh(asked['if-none-match'], headers.ETag)) {
    for (const name of ['ETag', 'Vary']) if (headers[name]) response.setHeader(name, headers[name]);
    response.writeHead(304).end();
    return;
  }
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  response.writeHead(status).end(method === 'HEAD' ? undefined : body);
}

/**
 * A request listener that serves a built folder as a static host would.
 * @param {{ dir: string, base?: string }} options the folder, and the path it is mounted at
 * @returns {Promise<(request: Request, response: Response) => Promise<void>>}
 */
export async function createSite({ dir, base = '' }) {
  const root = path.resolve(dir);
  const mount = mountPoint(base);
  const rules = parseHeadersFile(await readFile(path.join(root, '_headers'), 'utf8').catch(() => ''));

  /**
   * @param {Request} request
   * @param {Response} response
   */
  async function answer(request, response) {
    const [, pathname = '', query = ''] =
      /^(?:https?:\/\/[^/?]+)?([^?]*)(.*)$/is.exec(request.url ?? '') ?? [];
    const sitePath = pathname.startsWith(`${mount}/`) ? pathname.slice(mount.length) : pathname;
    response.setHeaders(headersFor(rules, sitePath));

    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD');
      response.setHeader('Cache-Control', REVALIDATE);
      sendWords(response, 405, 'Only GET and HEAD are answered here.');
      return;
    }
    const target = await resolveTarget(root, mount, pathname);
    if (target.kind !== 'file' || !response.hasHeader('Cache-Control')) {
      response.setHeader('Cache-Control', REVALIDATE);
    }
    if (target.kind === 'file') return sendFile(response, 200, target.file);
    if (target.kind === 'redirect') {
      response.setHeader('Location', target.pathname + query);
      return sendWords(response, 308, `This page is at ${target.pathname}`);
    }
    // A slip of the pen in an address leads on from there, whatever kind of slip it is.
    const status = target.kind === 'malformed' ? 400 : 404;
    const page = await resolveTarget(root, '', '/404.html');
    if (page.kind === 'file') return sendFile(response, status, page.file);
    sendWords(response, status, 'There is nothing at this address.');
  }

  return (request, response) =>
    answer(request, response).catch((/** @type {unknown} */ error) => {
      console.error(error);
      if (response.headersSent) response.destroy();
      else sendWords(response, 500, 'This file could not be read.');
    });
}
