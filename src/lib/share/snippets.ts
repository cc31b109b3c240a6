/** The pieces of HTML that a reader pastes into another page; all but one of them need no script of ours. */
import { FRAME_ATTRIBUTES } from '$lib/embed/frame-attributes';
import { searchOf, type View } from '$lib/view/view';
import { escapeMarkup } from '$lib/words/markup';
import { absolute, addressOf, CARD_SIZE, cardPath, lasting, lastingAddressOf } from './addresses';

/**
 * Width and height in CSS pixels to reserve for an embed whose own are not known. The heading, the caveat, the map and its
 * legend stand in it; the rest is reached by scrolling in the frame.
 */
export const EMBED_SIZE = { width: 600, height: 900 } as const;

const attributes = (pairs: Readonly<Record<string, string>>): string =>
  Object.entries(pairs)
    .map(([name, value]) => `${name}="${escapeMarkup(value)}"`)
    .join(' ');

export interface Framed {
  /** Whole address of the embed. */
  readonly src: string;
  /** What is in the frame: its place and measure. */
  readonly title: string;
  /** In CSS pixels. */
  readonly height: number;
}

/** An iframe that works by itself wherever HTML is taken. */
export const iframeSnippet = ({ src, title, height }: Framed): string =>
  `<iframe ${attributes({
    src,
    title,
    width: '100%',
    height: String(height),
    style: 'border: 0',
    ...FRAME_ATTRIBUTES
  })}></iframe>`;

/**
 * The iframe of an oEmbed answer. WordPress takes every attribute away but these, and refuses what is not a whole
 * iframe element.
 */
export const oembedIframe = ({ src, title, width, height }: Framed & { readonly width: number }): string =>
  `<iframe ${attributes({
    src,
    title,
    width: String(width),
    height: String(height),
    frameborder: '0'
  })}></iframe>`;

/** The frame by way of /embed.js, which keeps its height right; `link` stays where scripts do not run. */
export function elementSnippet(site: string, view: View, title: string): string {
  const pairs: Record<string, string> = {};
  if (view.place !== null) pairs.place = view.place;
  const query = new URLSearchParams(searchOf(view, 'embed'));
  for (const [key, value] of query) pairs[key] = key === 'rate' ? '' : value;
  const tag = ['missing-children-map', attributes(pairs)].filter(Boolean).join(' ');
  return (
    `<script async ${attributes({ src: absolute(site, '/embed.js') })}></script>\n` +
    `<${tag.replaceAll('=""', '')}>\n` +
    `  <a ${attributes({ href: addressOf(site, view, 'page') })}>${escapeMarkup(title)}</a>\n` +
    `</missing-children-map>`
  );
}

/**
 * A place's card as a picture that links to its page; both keep the figures that the alternative text has. In a mail's usual
 * width: Outlook knows no other.
 */
export const pictureSnippet = (site: string, view: View, alt: string): string =>
  `<a ${attributes({ href: lastingAddressOf(site, view) })}><img ${attributes({
    src: absolute(site, lasting(cardPath(view.place))),
    alt,
    width: String(CARD_SIZE.width / 2),
    height: String(CARD_SIZE.height / 2),
    loading: 'lazy',
    style: 'max-width: 100%; height: auto'
  })}></a>`;
