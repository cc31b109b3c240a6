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

/** Takes the first context away so many milliseconds after it was asked for, and gives it back a while later. */
export const contextLostEarly = (page: Page, after: number) =>
  page.addInitScript((wait) => {
    const ask = Object.getOwnPropertyDescriptor(HTMLCanvasElement.prototype, 'getContext')?.value as (
      ...what: unknown[]
    ) => RenderingContext | null;
    let isFirst = true;
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...what: unknown[]) {
      const context = ask.apply(this, what);
      if (isFirst && context instanceof WebGL2RenderingContext) {
        isFirst = false;
        const loser = context.getExtension('WEBGL_lose_context');
        setTimeout(() => loser?.loseContext(), wait);
        setTimeout(() => loser?.restoreContext(), wait + 300);
      }
      return context;
    } as typeof HTMLCanvasElement.prototype.getContext;
  }, after);
