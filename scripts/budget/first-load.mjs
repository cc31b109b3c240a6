import { readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * The value of an attribute in a tag.
 * @param {string} tag
 * @param {string} name
 */
const attribute = (tag, name) => new RegExp(`\\s${name}=["']?([^"'\\s>]+)`).exec(tag)?.[1];

/**
 * The scripts and styles that a page's HTML asks for by itself: its links, its script elements, and what the boot
 * script imports.
 * @param {string} html
 */
function askedFor(html) {
  // What needs no scripts is not waited for by those who have them.
  const asked = html.replace(/<noscript>.*?<\/noscript>/gs, '');
  const links = (asked.match(/<link\b[^>]*>/g) ?? []).filter((tag) => {
    const rel = attribute(tag, 'rel');
    // Its rules stand in the page; the link only keeps scripts from asking for it.
    if (/\sdisabled\b/.test(tag)) return false;
    if (rel === 'preload') return ['script', 'style'].includes(attribute(tag, 'as') ?? '');
    // A browser fetches a style sheet for print last of all, and lets nothing wait for it.
    return rel === 'modulepreload' || (rel === 'stylesheet' && attribute(tag, 'media') !== 'print');
  });
  const scripts = [...asked.matchAll(/(<script\b[^>]*>)(.*?)<\/script>/gs)];
  return [
    ...links.map((tag) => attribute(tag, 'href')),
    ...scripts.map(([, tag = '']) => attribute(tag, 'src')),
    ...scripts.flatMap(([, , code = '']) =>
      [...code.matchAll(/\bimport\(\s*["']([^"']+)["']\s*\)/g)].map(([, address]) => address)
    )
  ].filter((address) => address !== undefined);
}

/**
 * What a module imports statically; a dynamic import has a bracket where these have a quotation mark.
 * @param {string} code
 */
const staticImports = (code) =>
  [...code.matchAll(/\b(?:import|from)\s*["'](\.{1,2}\/[^"']+)["']/g)].map(([, address = '']) => address);

/**
 * The file, relative to the build, that an address on a page or in a module stands for.
 * @param {string} from
 * @param {string} address
 */
const fileAt = (from, address) => new URL(address, new URL(from, 'build:///')).pathname.slice(1);

/**
 * These files and all that they import statically.
 * @param {string} dir the build
 * @param {readonly string[]} files relative to it
 */
export function withImports(dir, files) {
  const found = new Set(files);
  // A set that grows while it is walked hands out the newcomers as well.
  for (const file of found) {
    if (!/\.m?js$/.test(file)) continue;
    for (const address of staticImports(readFileSync(path.join(dir, file), 'utf8'))) {
      found.add(fileAt(file, address));
    }
  }
  return [...found].sort();
}

/**
 * The scripts and styles a page loads before any dynamic import is taken.
 * @param {string} dir the build
 * @param {string} page its file, relative to the build
 */
export function firstLoad(dir, page) {
  const addresses = askedFor(readFileSync(path.join(dir, page), 'utf8'));
  return withImports(
    dir,
    addresses.map((address) => fileAt(page, address))
  );
}
