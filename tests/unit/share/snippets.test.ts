import { describe, expect, it } from 'vitest';
import { atlas } from '$lib/atlas.server';
import { elementSnippet, iframeSnippet, pictureSnippet } from '$lib/share/snippets';
import { parseView, type View } from '$lib/view/view';
import { viewName } from '$lib/words/titles';
import { allViews } from '../view/views';

const SITE = 'https://host.test/folder/';
const HOSTILE = '"><script>alert(1)</script>&amp; it’s';
const view = (query = ''): View => parseView('texas', new URLSearchParams(query), 'embed').view;

/** The attributes of the first tag of this name, with their entities read. */
function attributesOf(html: string, tag: string): Record<string, string> {
  const inside = new RegExp(`<${tag}((?:\\s+[a-z-]+(?:="[^"]*")?)*)\\s*>`).exec(html)?.[1];
  if (inside === undefined) throw new Error(`no well-formed <${tag}> in ${html}`);
  const pairs = [...inside.matchAll(/([a-z-]+)(?:="([^"]*)")?/g)];
  const read = (text: string) =>
    text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
  return Object.fromEntries(pairs.map(([, name, value]) => [name, read(value ?? '')]));
}

describe('the iframe', () => {
  it('carries all that a frame needs to stand for itself', () => {
    const html = iframeSnippet({ src: `${SITE}embed/?metric=active&rate=1`, title: 'Active', height: 1240 });
    expect(attributesOf(html, 'iframe')).toEqual({
      src: `${SITE}embed/?metric=active&rate=1`,
      title: 'Active',
      width: '100%',
      height: '1240',
      loading: 'lazy',
      style: 'border: 0',
      allow: 'fullscreen; clipboard-write; web-share',
      referrerpolicy: 'strict-origin-when-cross-origin'
    });
    expect(html.endsWith('></iframe>')).toBe(true);
  });

  it('lets nothing out of an attribute', () => {
    const html = iframeSnippet({ src: HOSTILE, title: HOSTILE, height: 1 });
    expect(html).not.toContain('<script');
    expect(attributesOf(html, 'iframe')).toMatchObject({ src: HOSTILE, title: HOSTILE });
  });

  it('has a title of its own for every place and measure', () => {
    const places = [null, ...atlas.places];
    const titles = places.flatMap((place) =>
      allViews('page', [null]).map(({ metric, rate }) => viewName(place, metric, rate))
    );
    expect(titles).toHaveLength(54 * 6);
    expect(new Set(titles).size).toBe(titles.length);
  });
});

describe('the element', () => {
  it('says in attributes what the address says in its query', () => {
    const html = elementSnippet(SITE, view('metric=active&rate=1&theme=dark&panel=0&controls=0'), 'Texas');
    expect(attributesOf(html, 'script')).toEqual({ async: '', src: `${SITE}embed.js` });
    expect(attributesOf(html, 'missing-children-map')).toEqual({
      place: 'texas',
      metric: 'active',
      rate: '',
      theme: 'dark',
      panel: '0',
      controls: '0'
    });
    expect(html.endsWith('</missing-children-map>')).toBe(true);
  });

  it('leaves a link to the same view where scripts do not run', () => {
    const html = elementSnippet(SITE, view('metric=active&panel=0'), HOSTILE);
    expect(attributesOf(html, 'a')).toEqual({ href: `${SITE}state/texas/?metric=active` });
    expect(html).not.toContain('<script>');
  });

  it('writes no default', () => {
    const { view: standard } = parseView(null, undefined, 'embed');
    expect(attributesOf(elementSnippet(SITE, standard, 'US'), 'missing-children-map')).toEqual({});
  });
});

describe('the picture', () => {
  it('links to the view and says what it shows', () => {
    const html = pictureSnippet(SITE, view('rate=1'), HOSTILE);
    expect(attributesOf(html, 'a')).toEqual({ href: `${SITE}2020/state/texas/?rate=1` });
    expect(attributesOf(html, 'img')).toMatchObject({
      src: `${SITE}2020/card/texas.png`,
      alt: HOSTILE,
      width: '600',
      height: '315'
    });
  });
});
