import { validateHeaderName, validateHeaderValue } from 'node:http';

/** @typedef {{ matches: RegExp, headers: [name: string, value: string][] }} Rule */

/**
 * A path pattern as an expression: `*` stands for anything, `:name` for one segment.
 * @param {string} pattern
 */
function expression(pattern) {
  const source = pattern
    .replace(/[\\^$.+?()[\]{}|]/g, '\\$&')
    .replaceAll('*', '.*')
    .replace(/:[A-Za-z]\w*/g, '[^/]+');
  return new RegExp(`^${source}$`);
}

/**
 * Splits `Name: value`, and refuses what could not be sent.
 * @param {string} line
 * @returns {[name: string, value: string]}
 */
function header(line) {
  const colon = line.indexOf(':');
  if (colon < 1) throw new Error(`"${line}" is neither a path nor "Name: value"`);
  const name = line.slice(0, colon).trim();
  const value = line.slice(colon + 1).trim();
  validateHeaderName(name);
  validateHeaderValue(name, value);
  return [name, value];
}

/**
 * Reads a `_headers` file as Netlify and Cloudflare have it: a path on its own line, its headers indented below.
 * @param {string} text
 * @returns {Rule[]}
 */
export function parseHeadersFile(text) {
  /** @type {Rule[]} */
  const rules = [];
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const line = raw.trim();
    if (line === '' || line.startsWith('#')) continue;
    try {
      if (line.startsWith('/')) {
        rules.push({ matches: expression(line), headers: [] });
        continue;
      }
      const rule = rules.at(-1);
      if (!rule) throw new Error('a header stands before the first path');
      rule.headers.push(header(line));
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw new Error(`_headers, line ${index + 1}: ${reason}`, { cause });
    }
  }
  return rules;
}

/**
 * The headers of every rule that matches. Hosts join the values of a name that several rules set, so this does too:
 * a rule that was meant to override another shows up here and not only in production.
 * @param {readonly Rule[]} rules
 * @param {string} pathname
 */
export function headersFor(rules, pathname) {
  const found = new Headers();
  for (const rule of rules) {
    if (!rule.matches.test(pathname)) continue;
    for (const [name, value] of rule.headers) found.append(name, value);
  }
  return found;
}
