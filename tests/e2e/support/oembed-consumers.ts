/** What programs that take oEmbed do with a page and with an answer, after their documentation and observed behaviour. */

type Attributes = ReadonlyMap<string, string>;

const decode = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

/** A tag's attributes, as they are written, by name. */
function attributesOf(written: string): Attributes {
  const pairs = written.matchAll(/([a-z][a-z0-9-]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/gi);
  return new Map([...pairs].map(([, name = '', a, b, c]) => [name.toLowerCase(), a ?? b ?? c ?? '']));
}

/** WordPress reads no more of a page than this, in bytes. */
const READ = 150 * 1024;

/**
 * The oEmbed address WordPress finds in a page: in the head, within the first 150 KB, in a link without angle brackets
 * in it; JSON before XML.
 */
export function discoverAsWordPress(page: string): string | null {
  const read = Buffer.from(page).subarray(0, READ).toString();
  const head = read.split(/<\/head>/i)[0] ?? '';
  const links = [...head.matchAll(/<link([^<>]+)\/?>/gi)].map(([, written = '']) => attributesOf(written));
  const found = ['application/json+oembed', 'text/xml+oembed'].flatMap((type) =>
    links.filter((link) => link.get('type') === type && link.get('href'))
  );
  const href = found[0]?.get('href');
  return href === undefined ? null : decode(href);
}

/** What WordPress keeps of an answer from a provider that it does not know. */
const KEPT: Readonly<Record<string, readonly string[]>> = {
  a: ['href'],
  blockquote: [],
  iframe: ['src', 'width', 'height', 'frameborder', 'marginwidth', 'marginheight', 'scrolling', 'title']
};

const keepTag = (closing: string, name: string, written: string): string => {
  const kept = KEPT[name.toLowerCase()];
  if (!kept) return '';
  if (closing) return `</${name}>`;
  const pairs = [...attributesOf(written)].filter(([attribute]) => kept.includes(attribute));
  return `<${name}${pairs.map(([attribute, value]) => ` ${attribute}="${value}"`).join('')}>`;
};

/**
 * The HTML WordPress puts into an article for an answer, or `null` where it refuses it.
 * @param secret ten characters that the host and the frame are to know each other by
 */
export function sanitizeAsWordPress(
  answer: Readonly<Record<string, unknown>>,
  secret: string
): string | null {
  const { type, html } = answer;
  if ((type !== 'rich' && type !== 'video') || typeof html !== 'string' || html === '') return null;
  const clean = html.replace(/<(\/?)([a-z][a-z0-9]*)([^<>]*)>/gi, (_, closing, name, written) =>
    keepTag(String(closing), String(name), String(written))
  );
  const [, quote = '', frame] =
    /(<blockquote>.*?<\/blockquote>)?.*?(<iframe[^>]*><\/iframe>)/is.exec(clean) ?? [];
  const src = frame && attributesOf(frame.slice('<iframe'.length)).get('src');
  if (!frame || !src) return null;
  const sealed = frame
    .replace(`src="${src}"`, () => `src="${src}#?secret=${secret}" data-secret="${secret}"`)
    .replace('<iframe', '<iframe sandbox="allow-scripts" security="restricted"');
  // A frame that follows a quotation stays hidden until it has sent a message.
  return (
    quote +
    (quote
      ? sealed.replace('<iframe', '<iframe style="position: absolute; clip: rect(1px, 1px, 1px, 1px)"')
      : sealed)
  );
}

/** Why Ghost would show a mere bookmark, or nothing, instead of the answer. */
export function complaintsOfGhost(answer: Readonly<Record<string, unknown>>): string[] {
  const missing = ['type', 'version'].filter((member) => !answer[member]);
  const needed = answer.type === 'rich' || answer.type === 'video' ? ['html', 'width'] : [];
  return [...missing, ...needed.filter((member) => !answer[member])].map((member) => `no ${member}`);
}

const isSize = (value: unknown): boolean => Number.isInteger(value) && Number(value) > 0;
const isAddress = (value: unknown): boolean =>
  typeof value === 'string' && URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);

/** What in an answer of the type `rich` is against oEmbed 1.0. */
export function faultsBySpecification(answer: Readonly<Record<string, unknown>>): string[] {
  const { thumbnail_url, thumbnail_width, thumbnail_height } = answer;
  const thumbnail = [thumbnail_url, thumbnail_width, thumbnail_height].filter((part) => part !== undefined);
  const rules: readonly (readonly [string, boolean])[] = [
    ['version is not the string 1.0', answer.version === '1.0'],
    ['type is not rich', answer.type === 'rich'],
    ['html is not text', typeof answer.html === 'string' && answer.html.trim() !== ''],
    ['width is no number of pixels', isSize(answer.width)],
    ['height is no number of pixels', isSize(answer.height)],
    ['title is not plain', typeof answer.title === 'string' && !/[<>]|&\w+;/.test(answer.title)],
    ['provider_url is no address', isAddress(answer.provider_url)],
    ['provider_name is not text', typeof answer.provider_name === 'string'],
    ['cache_age is no number of seconds', isSize(answer.cache_age)],
    ['the thumbnail lacks a part', thumbnail.length === 0 || thumbnail.length === 3],
    ['the thumbnail has no address', thumbnail_url === undefined || isAddress(thumbnail_url)],
    [
      'the thumbnail has no size',
      thumbnail_url === undefined || (isSize(thumbnail_width) && isSize(thumbnail_height))
    ]
  ];
  return rules.filter(([, kept]) => !kept).map(([fault]) => fault);
}
