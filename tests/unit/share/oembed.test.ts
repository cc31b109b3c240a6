import { describe, expect, it } from 'vitest';
import { atlas } from '$lib/atlas.server';
import { absolute, cardPath, oembedPath } from '$lib/share/addresses';
import { oembed } from '$lib/share/oembed.server';
import { pageTitle, viewName } from '$lib/words/titles';
import { defined } from '../defined';
import {
  complaintsOfGhost,
  discoverAsWordPress,
  faultsBySpecification,
  sanitizeAsWordPress
} from '../../e2e/support/oembed-consumers';

const SITE = 'https://maps.example/missing/';
const SECRET = 'a1B2c3D4e5';

const answers = [null, ...atlas.places].map((place) => ({
  place,
  answer: JSON.parse(JSON.stringify(oembed(SITE, place))) as Record<string, unknown>
}));
const texas = defined(
  answers.find(({ place }) => place?.slug === 'texas'),
  'Texas'
).answer;

describe('each of the 54 oEmbed answers', () => {
  it('keeps to the specification', () => {
    expect(answers).toHaveLength(54);
    expect(answers.flatMap(({ answer }) => faultsBySpecification(answer))).toEqual([]);
  });

  it('is taken by Ghost', () => {
    expect(answers.flatMap(({ answer }) => complaintsOfGhost(answer))).toEqual([]);
  });

  it('is taken by WordPress, with its frame in view, its title and its sizes', () => {
    for (const { place, answer } of answers) {
      const src = `${SITE}embed/${place ? `state/${place.slug}/` : ''}`;
      expect(sanitizeAsWordPress(answer, SECRET)).toBe(
        `<iframe sandbox="allow-scripts" security="restricted" src="${src}#?secret=${SECRET}" data-secret="${SECRET}" ` +
          `title="${viewName(place)}" width="600" height="900" frameborder="0"></iframe>`
      );
    }
  });

  it('loses nothing that it needs to WordPress: all attributes are among those it keeps', () => {
    for (const { answer } of answers) {
      const names = [...String(answer.html).matchAll(/\s([a-z]+)="/g)].map(([, name]) => name);
      expect(names).toEqual(['src', 'title', 'width', 'height', 'frameborder']);
    }
  });

  it('says its own sizes, no wider than a column of text', () => {
    for (const { answer } of answers) {
      expect(answer.width).toBeLessThanOrEqual(600);
      expect(answer.html).toContain(`width="${answer.width}" height="${answer.height}"`);
    }
  });

  it('has a title and a picture of its own', () => {
    expect(new Set(answers.map(({ answer }) => answer.title)).size).toBe(54);
    for (const { place, answer } of answers) {
      expect(answer.title).toBe(pageTitle(place));
      expect(answer.thumbnail_url).toBe(absolute(SITE, cardPath(place?.slug ?? null)));
      expect([answer.thumbnail_width, answer.thumbnail_height]).toEqual([1200, 630]);
    }
    expect(texas.thumbnail_url).toBe(`${SITE}card/texas.png`);
  });
});

/** The consumers' own rules, which would prove nothing if they took anything. */
describe('what consumers refuse', () => {
  const html = '<iframe src="https://maps.example/embed/" width="600"></iframe>';

  it.each([
    ['an iframe that is not closed', html.replace('</iframe>', '')],
    ['an iframe that closes itself', '<iframe src="https://maps.example/embed/"/>'],
    ['a script', '<script src="https://maps.example/embed.js"></script>'],
    ['a frame without an address', '<iframe width="600"></iframe>'],
    ['nothing', '']
  ])('%s, at WordPress', (_, wrong) => {
    expect(sanitizeAsWordPress({ ...texas, html: wrong }, SECRET)).toBeNull();
  });

  it('takes styles, permissions and scripts away, at WordPress', () => {
    const rich = `<p onclick="x()">${html.replace('width', 'style="border:0" allow="fullscreen" loading="lazy" width')}</p>`;
    expect(sanitizeAsWordPress({ ...texas, html: `${rich}<script>1</script>` }, SECRET)).toBe(
      sanitizeAsWordPress({ ...texas, html }, SECRET)
    );
  });

  it('hides a frame after a quotation, at WordPress', () => {
    const quoted = `<blockquote>Texas</blockquote>${html}`;
    expect(sanitizeAsWordPress({ ...texas, html: quoted }, SECRET)).toMatch(/^<blockquote>.*clip: rect/);
  });

  it.each(['type', 'version', 'html', 'width'])('an answer without %s, at Ghost', (member) => {
    expect(complaintsOfGhost({ ...texas, [member]: undefined })).toEqual([`no ${member}`]);
  });

  it.each([
    { version: 1 },
    { type: 'photo' },
    { html: '' },
    { width: '600' },
    { height: 0 },
    { title: '<b>Texas</b>' },
    { thumbnail_width: undefined },
    { thumbnail_url: 'card/texas.png' },
    { provider_url: 'javascript:1' }
  ])('%o, by the specification', (change) => {
    expect(faultsBySpecification({ ...texas, ...change })).not.toEqual([]);
  });
});

describe('the link in a page', () => {
  const address = absolute(SITE, oembedPath('texas'));
  const link = `<link rel="alternate" type="application/json+oembed" href="${address}" title="Texas">`;
  const page = (head: string) =>
    `<!doctype html><html><head><title>x</title>${head}</head><body></body></html>`;

  it('is found by WordPress', () => {
    expect(discoverAsWordPress(page(link))).toBe(`${SITE}oembed/texas.json`);
    expect(discoverAsWordPress(page(link.replace('>', '/>')))).toBe(`${SITE}oembed/texas.json`);
  });

  it('is not found in the body, far down, or with an angle bracket in it', () => {
    expect(discoverAsWordPress(`${page('')}${link}`)).toBeNull();
    expect(discoverAsWordPress(page(`<style>${'a'.repeat(150 * 1024)}</style>${link}`))).toBeNull();
    expect(discoverAsWordPress(page(link.replace('rel=', 'title="a < b" rel=')))).toBeNull();
  });
});
