import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const readWith = async (value: string) => {
  vi.stubEnv('SITE_ORIGIN', value);
  return (await import('$lib/site/address.server')).SITE_ADDRESS;
};

/** What the policy in the pages has for the site itself, by directive. */
const policyWith = async (value: string) => {
  vi.stubEnv('SITE_ORIGIN', value);
  const { kit } = (await import('../../../svelte.config.js')).default;
  return Object.entries(kit?.csp?.directives ?? {}).flatMap(([name, sources]) =>
    Array.isArray(sources) && sources.includes('self')
      ? [[name, sources.filter((source) => source === 'self' || /^https?:/.test(source))] as const]
      : []
  );
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

  it.each([
    ['', ['self']],
    ['https://host.test:8443/maps/missing', ['self', 'https://host.test:8443']]
  ])('with “%s” the policy has %s for the site', async (value, sources) => {
    const policy = await policyWith(value);
    expect(policy.map(([name]) => name)).toEqual(
      expect.arrayContaining(['default-src', 'script-src', 'style-src', 'img-src', 'worker-src'])
    );
    for (const [name, own] of policy) expect(own, name).toEqual(sources);
  });
});
