import { describe, expect, it } from 'vitest';
import { PAGES } from '$lib/site/pages';
import { robots, sitemap } from '$lib/site/sitemap.server';
import { published } from '../measure/published';

const SITE = 'https://maps.example/children%20&%20families/';
const text = sitemap(SITE);
const entries = [...text.matchAll(/<url><loc>([^<]*)<\/loc><\/url>/g)].map(([, address]) => address ?? '');

describe('the sitemap', () => {
  it('is what protocol 0.9 asks for, and nothing else', () => {
    expect(
      text.startsWith(
        '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">'
      )
    ).toBe(true);
    const rest = text
      .replace(/^<\?xml[^>]*\?>\s*<urlset[^>]*>/, '')
      .replace(/<\/urlset>\s*$/, '')
      .replaceAll(/<url><loc>[^<>]*<\/loc><\/url>/g, '');
    expect(rest.trim()).toBe('');
    expect(text.match(/&(?!(?:amp|lt|gt|quot|apos);)/)).toBeNull();
  });

  it('lists each page once, in order, by its whole address with a slash at its end', () => {
    const paths = entries.map((address) => new URL(address.replaceAll('&amp;', '&')).href.slice(SITE.length));
    expect(entries.every((address) => address.startsWith(SITE.replace('&', '&amp;')))).toBe(true);
    expect(paths).toEqual([...new Set(paths)].sort());
    expect(paths.filter((path) => path !== '' && !path.endsWith('/'))).toEqual([]);
    expect(paths).toHaveLength(PAGES.length);
  });

  it('lists the country, the 53 places and the texts, and no embed and no redirect', () => {
    const places = published.map(({ slug }) => `/state/${slug}/`);
    expect(PAGES.filter((path) => path.startsWith('/state/')).toSorted()).toEqual(places.toSorted());
    expect(PAGES).toEqual(expect.arrayContaining(['/', '/about/', '/report/', '/share/embed/']));
    expect(PAGES.filter((path) => path.startsWith('/embed/'))).toEqual([]);
  });
});

describe('robots.txt', () => {
  const lines = robots('https://maps.example/').split('\n');

  it('keeps nobody from anything, so that “noindex” can be read in the embeds', () => {
    expect(lines).toContain('User-agent: *');
    expect(lines.filter((line) => /^disallow:\s*\S/i.test(line))).toEqual([]);
  });

  it('names the sitemap by its whole address', () => {
    expect(lines).toContain('Sitemap: https://maps.example/sitemap.xml');
  });

  it('names the sitemap of each year', () => {
    const named = robots(SITE, ['', '2020/']).split('\n').slice(-3);
    expect(named).toEqual([`Sitemap: ${SITE}sitemap.xml`, `Sitemap: ${SITE}2020/sitemap.xml`, '']);
  });
});
