import type { Page } from '@playwright/test';

/** What the HTML of a page says, as the server sends it: no script of the page's has run. */
export interface Sent {
  readonly title: string;
  /** Name of the panel: the text of the heading that labels it. */
  readonly panel: string;
  /** Terms and values in the panel, in their order. */
  readonly figures: readonly (readonly [term: string, value: string])[];
  /** All that the panel says, on one line. */
  readonly words: string;
  readonly rows: number;
  /** The names of the table that are marked as the chosen one. */
  readonly current: readonly string[];
  /** Slugs of the shapes that are drawn in the map. */
  readonly shapes: readonly string[];
}

/** Fetches pages of the site from one that is open, and reads them with the browser's own parser. */
export const readSent = (page: Page, paths: readonly string[]): Promise<Sent[]> =>
  page.evaluate(async (wanted) => {
    const text = (node: Element | null | undefined) => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
    return Promise.all(
      wanted.map(async (path) => {
        const response = await fetch(path);
        // Another page's style has another hash than this page's policy names.
        const html = (await response.text()).replace(/<style.*?<\/style>/s, '');
        const sent = new DOMParser().parseFromString(html, 'text/html');
        // The same figures in the other measures, for readers without scripts, who choose among them.
        for (const others of sent.querySelectorAll('[data-still]')) others.remove();
        const panel = [...sent.querySelectorAll('section[aria-labelledby]')].find((section) =>
          section.querySelector('dl')
        );
        const label = panel?.getAttribute('aria-labelledby') ?? '';
        return {
          title: sent.title,
          panel: text(sent.getElementById(label)),
          figures: [...(panel?.querySelectorAll('dl > div') ?? [])].map(
            (pair) => [text(pair.querySelector('dt')), text(pair.querySelector('dd'))] as const
          ),
          words: text(panel),
          rows: sent.querySelectorAll('table tbody tr').length,
          current: [...sent.querySelectorAll('table [aria-current="true"]')].map(text),
          shapes: [...sent.querySelectorAll<SVGElement>('[data-map] svg a[data-place]')]
            .filter((shape) => shape.querySelector('path')?.getAttribute('d'))
            .map((shape) => shape.dataset.place ?? '')
        };
      })
    );
  }, paths);
