import type { Page } from '@playwright/test';
import { mapOf } from './map';

declare global {
  interface Window {
    /** Has to be taken while the context is there; another canvas has another one. */
    losers: WeakMap<HTMLCanvasElement, WEBGL_lose_context> | undefined;
  }
}

/** Takes the graphics context away, as a device does that is short of memory, or gives it back. */
export const context = (page: Page, what: 'loseContext' | 'restoreContext') =>
  mapOf(page)
    .locator('canvas')
    .evaluate((element, method) => {
      const canvas = element as HTMLCanvasElement;
      const losers = (window.losers ??= new WeakMap());
      const loser = losers.get(canvas) ?? canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context');
      if (!loser) throw new Error('the context cannot be lost');
      losers.set(canvas, loser);
      loser[method]();
    }, what);
