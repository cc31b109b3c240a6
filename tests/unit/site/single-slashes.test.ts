import { describe, expect, it } from 'vitest';
import { singleSlashes } from '$lib/site/single-slashes';

describe('a path with slashes in a row', () => {
  it.each([
    ['/', '/'],
    ['/state/texas/', '/state/texas/'],
    ['//elsewhere.example/state/tx/', '/elsewhere.example/state/tx/'],
    ['////', '/'],
    ['/state///texas//', '/state/texas/'],
    ['/web/2026/https://site.example//state/', '/web/2026/https://site.example/state/'],
    ['//https:///site.example/', '/https://site.example/']
  ])('%s is %s', (written, path) => expect(singleSlashes(written)).toBe(path));

  it('never names another host', () => {
    const pieces = ['/', '//', 'a', ':', 'https:', '.', '\\'];
    for (const a of pieces)
      for (const b of pieces)
        for (const c of pieces) {
          const path = new URL(`https://site.example/${a}${b}${c}`).pathname;
          expect(new URL(singleSlashes(path), 'https://site.example').host, path).toBe('site.example');
        }
  });
});
