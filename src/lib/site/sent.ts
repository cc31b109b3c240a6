import { browser } from '$app/environment';

/** What hooks.server.ts has filled, as it was before Svelte started: no script could write it again. */
const SENT = browser
  ? [
      ...document.querySelectorAll(
        '[data-lines],[data-shapes],[data-leaders],[data-labels],[data-summary],[data-caveats],[data-years]'
      )
    ]
  : [];

/**
 * Fills an element with what it was sent with, where Svelte has made it anew: a translator or an extension has changed the
 * page before it started.
 */
export function refill(element: Element) {
  if (element.hasChildNodes()) return;
  const [name = ''] = element.getAttributeNames().filter((attribute) => attribute.startsWith('data-'));
  element.append(...(SENT.find((sent) => sent.hasAttribute(name))?.childNodes ?? []));
}
