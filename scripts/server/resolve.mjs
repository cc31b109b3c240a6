import { stat } from 'node:fs/promises';
import path from 'node:path';

/**
 * What an address stands for.
 * @typedef {{ kind: 'file', file: string }
 *   | { kind: 'redirect', pathname: string }
 *   | { kind: 'missing' }
 *   | { kind: 'malformed' }} Target
 */

// Read by the host, never sent by it.
const HOST_FILES = new Set(['_headers', '_redirects']);

/**
 * `some/sub/` → `/some/sub`; the root → ``.
 * @param {string} base
 */
export function mountPoint(base) {
  const trimmed = base.replace(/^\/+|\/+$/g, '');
  return trimmed === '' ? '' : `/${trimmed}`;
}

/**
 * The decoded segments of a path; undefined where it is malformed or would lead out of the folder.
 * @param {string} pathname
 */
function segmentsOf(pathname) {
  try {
    const segments = pathname.split('/').slice(1).map(decodeURIComponent);
    const unsafe = segments.some((segment) => segment === '.' || segment === '..' || /[/\\\0]/.test(segment));
    return unsafe ? undefined : segments;
  } catch {
    return undefined;
  }
}

/** @param {string} file */
async function kindOf(file) {
  const found = await stat(file).catch(() => undefined);
  if (found?.isFile()) return 'file';
  return found?.isDirectory() ? 'folder' : 'nothing';
}

/**
 * Finds what a path of the site, below its mount point, stands for.
 * @param {string} root the folder that is served
 * @param {string} mount from {@link mountPoint}
 * @param {string} pathname as requested, still percent-encoded
 * @returns {Promise<Target>}
 */
export async function resolveTarget(root, mount, pathname) {
  const segments = segmentsOf(pathname);
  if (!pathname.startsWith('/') || !segments) return { kind: 'malformed' };
  if (mount && pathname === mount) return { kind: 'redirect', pathname: `${mount}/` };
  if (!pathname.startsWith(`${mount}/`)) return { kind: 'missing' };

  const inside = segments.slice(mount.split('/').length - 1);
  const isFolderAddress = inside.at(-1) === '';
  const names = isFolderAddress ? inside.slice(0, -1) : inside;
  // An empty name in the middle would redirect `//host` to another site.
  if (names.includes('') || HOST_FILES.has(names[0] ?? '')) return { kind: 'missing' };

  const place = path.join(root, ...names);
  const index = path.join(place, 'index.html');
  if (isFolderAddress)
    return (await kindOf(index)) === 'file' ? { kind: 'file', file: index } : { kind: 'missing' };
  if ((await kindOf(place)) === 'file') return { kind: 'file', file: place };
  return (await kindOf(index)) === 'file'
    ? { kind: 'redirect', pathname: `${pathname}/` }
    : { kind: 'missing' };
}
