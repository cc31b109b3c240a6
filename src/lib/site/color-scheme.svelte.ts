import { createSubscriber } from 'svelte/reactivity';
import type { Scheme } from '$lib/measure/palette';
import type { Theme } from '$lib/view/view';

/** Whether the page is light or dark: the device's choice, unless the address makes one. */
export class ColorScheme {
  readonly #query = typeof matchMedia === 'function' ? matchMedia('(prefers-color-scheme: dark)') : null;
  readonly #subscribe = createSubscriber((update) => {
    this.#query?.addEventListener('change', update);
    return () => this.#query?.removeEventListener('change', update);
  });

  of(theme: Theme): Scheme {
    this.#subscribe();
    if (theme !== 'auto') return theme;
    return this.#query?.matches ? 'dark' : 'light';
  }
}
