import { expect, test as base, type BrowserContext, type Page } from '@playwright/test';

/**
 * Listens to everything a browser context does and keeps what no page of the site may do: an error that nobody
 * caught, an error in the console, a warning of the map's own, a missing file, a request to another origin.
 */
export class Watch {
  readonly #origins: Set<string>;
  readonly #expected: RegExp[] = [];
  readonly #complaints: string[] = [];

  constructor(origin: string) {
    this.#origins = new Set([origin]);
  }

  /** Complaints that a test brings about itself, as when it takes WebGL away. */
  expect(...complaints: RegExp[]) {
    this.#expected.push(...complaints);
  }

  /** An origin of the test's own: that of a host page. */
  allowOrigin(origin: string) {
    this.#origins.add(origin);
  }

  get complaints(): readonly string[] {
    return this.#complaints.filter((words) => !this.#expected.some((pattern) => pattern.test(words)));
  }

  over(context: BrowserContext) {
    const note = (words: string) => this.#complaints.push(words);
    context.on('weberror', (error) => note(`page error: ${error.error().stack || error.error().message}`));
    context.on('console', (message) => {
      const words = `${message.type()} in the console of ${message.page()?.url() ?? 'a page'}: ${message.text()}`;
      if (message.type() === 'error' || message.text().startsWith('map:')) note(words);
    });
    context.on('response', (response) => {
      if (response.status() >= 400) note(`${response.status()} for ${response.url()}`);
    });
    context.on('request', (request) => {
      const { protocol, origin } = new URL(request.url());
      if (protocol.startsWith('http') && !this.#origins.has(origin)) note(`request to ${request.url()}`);
    });
  }
}

/** The line that says that a part of the page could not be loaded. */
export const unloaded = (page: Page) => page.getByRole('alert').filter({ hasText: 'could not be loaded' });

/** What the browser says where a test takes a file away. */
export const UNLOADED = /Failed to load resource|(?:404|500) for /;

/** Every test is watched, whether it asks for the watch or not. */
export const test = base.extend<{ watch: Watch; saveData: boolean }>({
  /** A reader who asks to save data never gets MapLibre: tests that can do without it are done much sooner. */
  saveData: [false, { option: true }],
  context: async ({ context, saveData }, use) => {
    if (saveData) {
      await context.addInitScript(() =>
        Object.defineProperty(Navigator.prototype, 'connection', { get: () => ({ saveData: true }) })
      );
    }
    await use(context);
  },
  /** A page of the site is opened once its scripts have started, which is after its first picture. */
  page: async ({ page, javaScriptEnabled }, use) => {
    const goto = page.goto.bind(page);
    const started = page.locator('#svelte-announcer, html:not(:has([data-unloaded]))').first();
    page.goto = async (...given) => {
      const response = await goto(...given);
      // Where a test keeps them from starting, it goes on without them.
      if (javaScriptEnabled)
        await started.waitFor({ state: 'attached', timeout: 2000 }).catch(() => undefined);
      return response;
    };
    await use(page);
  },
  watch: [
    async ({ context, baseURL }, use) => {
      const watch = new Watch(new URL(baseURL ?? '').origin);
      watch.over(context);
      await use(watch);
      expect(watch.complaints, 'errors, map warnings and requests to other origins').toEqual([]);
    },
    { auto: true }
  ]
});

export { expect };
