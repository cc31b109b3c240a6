import type { Locator } from '@playwright/test';

declare global {
  interface Window {
    /** Every text that the status line has had, in order. */
    answers: string[];
    statusObserver: MutationObserver | undefined;
  }
}

/** Starts to write down what a status line says; returns what it has said since, without empty texts. */
export async function listenTo(status: Locator): Promise<() => Promise<string[]>> {
  await status.evaluate((line) => {
    window.statusObserver?.disconnect();
    window.answers = [];
    window.statusObserver = new MutationObserver(() => window.answers.push(line.textContent?.trim() ?? ''));
    window.statusObserver.observe(line, {
      characterData: true,
      childList: true,
      subtree: true
    });
  });
  return () => status.page().evaluate(() => window.answers.filter(Boolean));
}
