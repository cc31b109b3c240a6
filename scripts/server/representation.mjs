import { createHash } from 'node:crypto';
import { access, readFile } from 'node:fs/promises';
import { contentType } from './content-type.mjs';
import { acceptedEncodings, PRECOMPRESSED } from './encoding.mjs';

/** @typedef {{ body: Buffer, headers: Record<string, string> }} Representation */

/** @param {string} file */
const exists = (file) =>
  access(file).then(
    () => true,
    () => false
  );

/**
 * The bytes of a file in the encoding the client likes best, with the headers that describe them.
 * @param {string} file
 * @param {string | undefined} acceptEncoding
 * @returns {Promise<Representation>}
 */
export async function represent(file, acceptEncoding) {
  const present = await Promise.all(PRECOMPRESSED.map(({ suffix }) => exists(file + suffix)));
  const variants = PRECOMPRESSED.filter((_, index) => present[index]);
  const chosen = acceptedEncodings(acceptEncoding).find((encoding) => variants.includes(encoding));

  const body = await readFile(file + (chosen?.suffix ?? ''));
  /** @type {Record<string, string>} */
  const headers = {
    'Content-Type': contentType(file),
    'Content-Length': String(body.length),
    ETag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
  };
  if (variants.length > 0) headers.Vary = 'Accept-Encoding';
  if (chosen) headers['Content-Encoding'] = chosen.coding;
  return { body, headers };
}

/**
 * Whether an If-None-Match header names this tag, or any.
 * @param {string | undefined} ifNoneMatch
 * @param {string | undefined} tag
 */
export function isFresh(ifNoneMatch, tag) {
  if (!ifNoneMatch || !tag) return false;
  const known = ifNoneMatch.split(',').map((entry) => entry.trim().replace(/^W\//, ''));
  return known.includes('*') || known.includes(tag);
}
