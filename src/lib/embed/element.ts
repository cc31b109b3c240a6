import { FRAME_ATTRIBUTES } from './frame-attributes';
import { frameAddress, frameTitle, placeAsked, QUERY_ATTRIBUTES, reservedHeight } from './framed-view';
import { heightIn, seenIn, selectionIn } from './read-messages';
import { SELECT, type PlaceSelected } from './select-message';

declare global {
  interface HTMLElementEventMap {
    'missing-children-map:select': CustomEvent<PlaceSelected>;
  }
}

/** As wide as a frame of 100%, also where a block of no width of its own would shrink, as in a centering flex container. */
const STYLE =
  ':host{display:block;width:-moz-available;width:-webkit-fill-available;width:stretch}:host([hidden]){display:none}iframe{display:block;width:100%;border:0;color-scheme:inherit}';
const POINTING = ['place', 'rate', ...QUERY_ATTRIBUTES];
/** What changes nothing of what the reader has chosen. */
const FRAMING = ['theme', 'panel', 'controls'];
const NAMING: readonly string[] = ['title', 'aria-label'];

/**
 * A style sheet that is constructed needs no leave of the host page's content security policy. Safari before 16.4 and Firefox
 * before 101 throw at it, and get one that does.
 */
function dress(root: ShadowRoot): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    root.adoptedStyleSheets = [sheet];
  } catch {
    root.append(Object.assign(document.createElement('style'), { textContent: STYLE }));
  }
}

/**
 * Makes the element `<missing-children-map>`: the map in a frame that is as high as its content. What stands in the
 * element is shown until then, and where scripts do not run.
 * @param site the site's address, with a slash at its end
 */
export const mapElement = (site: string): CustomElementConstructor =>
  class MissingChildrenMap extends HTMLElement {
    static readonly observedAttributes = [...POINTING, ...NAMING];

    readonly #root: ShadowRoot;
    #frame: HTMLIFrameElement | null = null;
    /** Of the content, in CSS pixels, once it is known: kept while another view is fetched. */
    #height: number | null = null;
    #stale = false;
    /** What the reader has chosen in the frame since the host last pointed it elsewhere. */
    #chosen: PlaceSelected | undefined;
    /** The attributes that the reader's choices have taken the place of. */
    #seen: Readonly<Record<string, string | null>> = {};

    constructor() {
      super();
      this.#root = this.attachShadow({ mode: 'open' });
      dress(this.#root);
    }

    readonly #attribute = (name: string): string | null => {
      if (name === 'place' && this.#chosen) return this.#chosen.place;
      return name in this.#seen ? (this.#seen[name] ?? null) : this.getAttribute(name);
    };

    get #title(): string {
      return frameTitle(this.#attribute, this.#chosen && this.#chosen.place && this.#chosen.name);
    }

    connectedCallback(): void {
      addEventListener('message', this.#hear);
      this.#show();
    }

    disconnectedCallback(): void {
      removeEventListener('message', this.#hear);
      this.#frame?.remove();
      this.#frame = null;
    }

    attributeChangedCallback(name: string, before: string | null, after: string | null): void {
      if (!this.#frame || before === after) return;
      if (NAMING.includes(name)) {
        this.#frame.title = this.#title;
        return;
      }
      if (name === 'place') {
        // A host that writes down what the reader chooses asks for what is shown.
        const asked = placeAsked(() => after)?.slug ?? (after?.trim() || null);
        if (this.#chosen?.place === asked) return;
        this.#chosen = undefined;
      }
      if (!FRAMING.includes(name)) this.#seen = {};
      // Several attributes changed together are one change of the frame.
      if (!this.#stale) queueMicrotask(() => this.#frame && this.#show());
      this.#stale = true;
    }

    /** In CSS pixels; where it is not displayed, what it may have once it is. */
    get #width(): number {
      return this.clientWidth || document.documentElement.clientWidth;
    }

    /** Another address is another frame: one that is given a new address adds an entry to the host's history. */
    #show(): void {
      this.#stale = false;
      const frame = document.createElement('iframe');
      frame.title = this.#title;
      for (const [name, value] of Object.entries(FRAME_ATTRIBUTES)) frame.setAttribute(name, value);
      frame.style.height = `${this.#height ?? reservedHeight(this.#width, this.#attribute)}px`;
      frame.src = frameAddress(site, this.#attribute);
      this.#frame?.remove();
      this.#root.append(frame);
      this.#frame = frame;
    }

    /** Listens to its own frame only, which it knows by its window: in a sandboxed page the origin says nothing. */
    readonly #hear = ({ source, data }: MessageEvent<unknown>): void => {
      const frame = this.#frame;
      if (!frame || source === null || source !== frame.contentWindow) return;
      const height = heightIn(data);
      if (height !== null) {
        this.#height = height;
        frame.style.height = `${height}px`;
      }
      const seen = seenIn(data);
      if (seen) this.#seen = { metric: seen.metric, rate: seen.rate ? '1' : null, with: seen.with };
      const selected = selectionIn(data);
      if (selected) this.#chosen = selected;
      if (seen || selected) frame.title = this.#title;
      if (selected)
        this.dispatchEvent(new CustomEvent(SELECT, { detail: selected, bubbles: true, composed: true }));
    };
  };
