import type { Page } from '@playwright/test';
import { mapOf } from './map';

/** A canvas that has been asked for its extension, which can be had only while the context is there. */
interface Losable extends HTMLCanvasElement {
  loser?: WEBGL_lose_context | null;
}

/** Takes the graphics context away, as a device does that is short of memory, or gives it back. */
export const context = (page: Page, what: 'loseContext' | 'restoreContext') =>
  mapOf(page)
    .locator('canvas')
    .evaluate((canvas: Losable, method) => {
      canvas.loser ??= canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context') ?? null;
      if (!canvas.loser) throw new Error('the context cannot be lost');
      canvas.loser[method]();
    }, what);

/** Takes it away in the first frame that moves the map. */
export const contextLostInMove = (page: Page) =>
  mapOf(page)
    .locator('canvas')
    .evaluate((canvas: Losable) => {
      const loser = (canvas.loser ??= canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context'));
      const picture = document.querySelector('svg.choropleth');
      if (!loser || !picture) throw new Error('the context cannot be lost');
      return new Promise<void>((resolve) => {
        const observer = new MutationObserver(() => {
          observer.disconnect();
          loser.loseContext();
          resolve();
        });
        observer.observe(picture, { attributeFilter: ['viewBox'] });
      });
    });
