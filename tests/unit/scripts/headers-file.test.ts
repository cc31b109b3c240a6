import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { headersFor, parseHeadersFile } from '../../../scripts/server/headers-file.mjs';

const sent = (text: string, address: string) =>
  Object.fromEntries(headersFor(parseHeadersFile(text), address));

describe('a _headers file', () => {
  it('applies every rule that matches, and joins what two of them set', () => {
    const text = '# all\n/*\n  X-A: 1\n  X-B: x:y\n\n/embed/*\n  X-A: 2\r\n/state/:place/\n  X-C: 3';
    expect(sent(text, '/')).toEqual({ 'x-a': '1', 'x-b': 'x:y' });
    expect(sent(text, '/embed/state/ohio/')).toEqual({ 'x-a': '1, 2', 'x-b': 'x:y' });
    expect(sent(text, '/state/ohio/')).toEqual({ 'x-a': '1', 'x-b': 'x:y', 'x-c': '3' });
    expect(sent(text, '/state/ohio/more/')).toEqual({ 'x-a': '1', 'x-b': 'x:y' });
  });

  it('takes every other sign in a path as it is', () => {
    expect(sent('/a.b+c\n  X-A: 1', '/a.b+c')).toEqual({ 'x-a': '1' });
    expect(sent('/a.b+c\n  X-A: 1', '/axbbc')).toEqual({});
  });

  it.each([
    ['  X-A: 1', 'line 1: a header stands before the first path'],
    ['/*\n  nonsense', 'line 2: "nonsense" is neither a path nor "Name: value"'],
    ['/*\n  X A: 1', 'line 2: Header name must be a valid HTTP token']
  ])('that says %j is refused', (text, reason) => {
    expect(() => parseHeadersFile(text)).toThrow(reason);
  });
});

describe("the site's headers", () => {
  const text = readFileSync('static/_headers', 'utf8');
  const addresses = [
    '/',
    '/state/texas/',
    '/embed/',
    '/embed/state/texas/',
    '/_app/immutable/a.js',
    '/embed.js'
  ];

  it.each([...addresses, '/data/cases-2020.csv', '/card/us.png', '/oembed/us.json', '/nothing'])(
    '%s may be read, framed and fetched from anywhere',
    (address) => {
      const headers = sent(text, address);
      expect(headers).toMatchObject({
        'access-control-allow-origin': '*',
        'cross-origin-embedder-policy': 'require-corp',
        'cross-origin-resource-policy': 'cross-origin',
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'strict-origin-when-cross-origin'
      });
      expect(headers['content-security-policy']).toMatch(/^frame-ancestors \*/);
      expect(headers['content-security-policy']).not.toContain('script-src');
      expect(headers).not.toHaveProperty('x-frame-options');
      expect(headers['permissions-policy']).toContain('camera=()');
      expect(headers['permissions-policy']).not.toMatch(/fullscreen|clipboard-write|web-share/);
    }
  );

  it('only files with a hash in their name stay in caches', () => {
    const kept = addresses.filter((address) => sent(text, address)['cache-control']);
    expect(kept).toEqual(['/_app/immutable/a.js']);
    expect(sent(text, '/_app/immutable/a.js')['cache-control']).toBe('public, max-age=31536000, immutable');
  });
});
