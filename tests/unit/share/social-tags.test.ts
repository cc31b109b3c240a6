import { describe, expect, it } from 'vitest';
import { atlas } from '$lib/atlas.server';
import { socialTags } from '$lib/share/social-tags.server';

const SITE = 'https://host.test/folder/';

const head = (path: string, title = 'A title', description = 'What it &amp; they say') =>
  `<title>${title}</title><meta name="description" content="${description}"/> <link rel="canonical" href="${SITE}${path}"/>`;

const tags = (html: string): Record<string, string> =>
  Object.fromEntries(
    [...html.matchAll(/<meta (?:property|name)="([^"]+)" content="([^"]*)">/g)].map(([, name, content]) => [
      name,
      content
    ])
  );

const NEEDED = [
  'og:title og:description og:url og:type og:site_name og:locale',
  'og:image og:image:type og:image:width og:image:height og:image:alt',
  'twitter:card twitter:image:alt'
]
  .join(' ')
  .split(' ');

describe('tags for other sites', () => {
  it.each(atlas.places.map(({ slug, name }) => [name, slug] as const))(
    '%s has its own card',
    (name, slug) => {
      const html = socialTags(head(`state/${slug}/`), SITE, atlas);
      const found = tags(html);
      expect(Object.keys(found).sort()).toEqual([...NEEDED].sort());
      expect(Object.values(found).filter((content) => content === '')).toEqual([]);
      expect(found['og:image']).toBe(`${SITE}card/${slug}.png`);
      expect(found['og:image:alt']).toContain(name);
      expect(found['twitter:image:alt']).toBe(found['og:image:alt']);
      expect(found['og:url']).toBe(`${SITE}state/${slug}/`);
      expect(html).toContain(`href="${SITE}oembed/${slug}.json"`);
    }
  );

  it('say what the head says, without reading its entities twice', () => {
    const found = tags(socialTags(head('', 'Title &amp; more'), SITE, atlas));
    expect(found['og:title']).toBe('Title &amp; more');
    expect(found['og:description']).toBe('What it &amp; they say');
    expect(found['og:image']).toBe(`${SITE}card/us.png`);
  });

  it('offer no frame of a page that is no map', () => {
    const html = socialTags(head('about/'), SITE, atlas);
    expect(html).not.toContain('oembed');
    expect(tags(html)['og:image']).toBe(`${SITE}card/us.png`);
  });

  it('leave alone what has no head to read', () => {
    expect(socialTags('<title>Only a title</title>', SITE, atlas)).toBe('');
  });
});
