/**
 * The messages by which a frame tells its height to the resizing scripts that host pages carry already. Each speaks
 * one script's language; none needs that script here. Heights and widths are whole CSS pixels.
 */

/** What a host has given the frame so as to know it again; absent where it has not. */
export interface Marks {
  /** pym.js: in the query. */
  readonly childId?: string | null;
  /** WordPress: in the fragment, `#?secret=…`. */
  readonly secret?: string | undefined;
  /** iframe-resizer 4: in its first message. */
  readonly resizer?: string | undefined;
  /** CDC's COVE: in a message, once the frame is loaded. */
  readonly cove?: string | undefined;
}

/** The marks in the frame's own address. */
export const marksIn = ({ search, hash }: Pick<URL, 'search' | 'hash'>): Marks => ({
  childId: new URLSearchParams(search).get('childId'),
  secret: /^#\?secret=(\w+)/.exec(hash)?.[1]
});

interface Frame {
  readonly height: number;
  readonly width: number;
  /** Its address. */
  readonly src: string;
}

/**
 * One message for each script that may be listening, some of which listen only to a frame they have marked.
 * @param kind what iframe-resizer calls the message: `init` answers its first, `size` is any later one
 */
export const heightMessages = (
  { height, width, src }: Frame,
  { childId, secret, resizer, cove }: Marks,
  kind: 'init' | 'size'
): readonly unknown[] => [
  // AMP's amp-iframe, @newswire/frames, and our own element.
  { sentinel: 'amp', type: 'embed-size', height },
  // Datawrapper's listener knows the frame by the message's source: any id will do.
  { 'datawrapper-height': { map: height } },
  // Medium and Embedly.
  JSON.stringify({ src, context: 'iframe.resize', height }),
  // Flourish.
  JSON.stringify({ sender: 'Flourish', context: 'iframe.resize', method: 'resize', height, src }),
  // The Guardian's iframe-messenger, which knows the frame by the message's source.
  JSON.stringify({ id: 'iframeMessenger:map', type: 'set-height', value: height }),
  ...(childId ? [`pymxPYMx${childId}xPYMxheightxPYMx${height}`] : []),
  ...(secret ? [{ message: 'height', value: height, secret }] : []),
  ...(resizer ? [`[iFrameSizer]${resizer}:${height}:${width}:${kind}`] : []),
  ...(cove ? [{ type: 'cove:resize', id: cove, height }] : [])
];

/** Asks an iframe-resizer 4 that began before us to begin again. */
export const RESIZER_READY = '[iFrameResizerChild]Ready';

/**
 * What a message from the host marks the frame with, if it asks for the height, which may be nothing new; `null` if it does
 * not. pym.js need not ask: it makes the frame itself, and so listens before there is anything to hear.
 */
export function questionIn(data: unknown, { secret }: Marks): Marks | null {
  if (typeof data === 'string') {
    const resizer = /^\[iFrameSizer\]([^:]+):\d/.exec(data)?.[1];
    return resizer ? { resizer } : null;
  }
  const { type, message, secret: given, id } = (data ?? {}) as Readonly<Record<string, unknown>>;
  if (type === 'cove:setId' && typeof id === 'string') return { cove: id };
  return type === 'frames-init' || (!!secret && message === 'ready' && given === secret) ? {} : null;
}
