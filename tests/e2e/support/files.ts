/** The files of the build that a page loads, and how to hold one of them back. */
import type { Page, Request, Route } from '@playwright/test';
import { firstLoad } from '../../../scripts/budget/first-load.mjs';

/** The scripts without which those of a page do not start, and the styles that it is painted with. */
export function firstFiles(html: string): { scripts: ReadonlySet<string>; styles: ReadonlySet<string> } {
  const files = firstLoad('build', html);
  return {
    scripts: new Set(files.filter((file) => file.endsWith('.js'))),
    styles: new Set(files.filter((file) => file.endsWith('.css')))
  };
}

type Answer = (route: Route) => Promise<void>;

/** A request that waits until the test has seen what the page shows in the meantime. */
export interface Held {
  /** The request, once the page has made it. */
  readonly asked: Promise<Request>;
  /** Answers the request, and all later ones for the file. */
  readonly answer: (how: Answer) => void;
}

/** Holds back the file of the site whose address ends like this. */
export async function hold(page: Page, ending: string): Promise<Held> {
  let answer: (how: Answer) => void = () => undefined;
  const answered = new Promise<Answer>((resolve) => (answer = resolve));
  const isIt = (url: URL) => url.pathname.endsWith(ending);
  const asked = page.waitForRequest((request) => isIt(new URL(request.url())), { timeout: 20_000 });
  await page.route(isIt, async (route) => (await answered)(route));
  return { asked, answer };
}
