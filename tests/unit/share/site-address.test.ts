import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const readWith = async (value: string) => {
  vi.stubEnv('SITE_ORIGIN', value);
  return (await import('$lib/site/address.server')).SITE_ADDRESS;
};

describe('SITE_ORIGIN', () => {
  beforeEach(() => vi.resetModules());
  afterEach(() => vi.unstubAllEnvs());

  it.each([
    ['', 'https://example.org/'],
    ['https://host.test', 'https://host.test/'],
    ['https://host.test/', 'https://host.test/'],
    ['https://host.test/maps/missing', 'https://host.test/maps/missing/'],
    ['http://localhost:8080/a//', 'http://localhost:8080/a/'],
    ['https://host.test/?from=mail#top', 'https://host.test/']
  ])('“%s” is %s', async (value, address) => {
    expect(await readWith(value)).toBe(address);
  });

  it.each(['host.test', 'ftp://host.test', 'file:///srv', '://'])(
    '“%s” is refused by name',
    async (value) => {
      await expect(readWith(value)).rejects.toThrow(`SITE_ORIGIN is “${value}”`);
    }
  );
});
