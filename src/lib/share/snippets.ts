/** The pieces of HTML that a reader pastes into another page. Each stands for itself: no style sheet, no script of ours. */

/** Height in CSS pixels to reserve for an embed whose own is not known, at 600 px of width. */
export const EMBED_SIZE = { width: 600, height: 900 } as const;

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const attributes = (pairs: Readonly<Record<string, string>>): string =>
  Object.entries(pairs)
    .map(([name, value]) => `${name}="${escape(value)}"`)
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
    loading: 'lazy',
    style: 'border: 0',
    allow: 'fullscreen; clipboard-write; web-share',
    referrerpolicy: 'strict-origin-when-cross-origin'
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
