import { describe, expect, it, vi } from 'vitest';
import { ownSite } from '$lib/embed/own-site';

const SITE = 'https://maps.example/missing/';
const FILE = `${SITE}embed.js`;
const OTHER = 'https://www.instagram.com/embed.js';

describe('the site that embed.js is from', () => {
  it.each([
    ['Chromium', `Error\n    at ${FILE}:1:99\n    at ${OTHER}:3:4`],
    ['Chromium, in a function', `Error\n    at n (${FILE}:1:99)\n    at ${FILE}:2:1`],
    ['Firefox', `@${FILE}:1:99\n`],
    ['Firefox, in a function', `n@${FILE}?v=2:1:99\n@${FILE}?v=2:2:1\n`],
    ['Safari', `module code@${FILE}:1:99`]
  ])('is in the first call of the stack, as %s has it', (_, stack) =>
    expect(ownSite(undefined, stack)).toBe(SITE)
  );

  it('is that of the script that runs, where there is no stack', () => {
    expect(ownSite(`${FILE}?v=2`, 'undefined')).toBe(SITE);
    expect(ownSite('https://[::1]:8080/(maps)/embed.js', '')).toBe('https://[::1]:8080/(maps)/');
  });

  it.each([
    ['in the page itself', '', `Error\n    at https://news.example/:7:1\n    at ${OTHER}:3:4`],
    ['in a file of other name', 'https://news.example/all.js', '@https://news.example/all.js:1:9\n'],
    ['in a file that is put together', `https://news.example/min?f=/embed.js`, ''],
    [
      'in what another script evaluates',
      '',
      `Error\n    at eval (eval at n (${OTHER}:1:9), <anonymous>:1:1)`
    ],
    ['in what another script evaluates, Firefox', '', `@${OTHER} line 5 > eval:1:1\n@${OTHER}:5:1\n`]
  ])('is not known %s', (_, src, stack) => expect(ownSite(src, stack)).toBeUndefined());
});

it('is in embed.js where the build was told it, and the stand-in for it is not', async () => {
  const built = async (origin: string) => {
    vi.stubEnv('SITE_ORIGIN', origin);
    vi.resetModules();
    const { embedScript } = await import('$lib/embed/embed-script.server');
    vi.unstubAllEnvs();
    return embedScript();
  };
  expect(await built('https://maps.example/missing')).toContain(SITE);
  expect(await built('')).not.toContain('example');
});
