import type { Scheme } from '$lib/measure/palette';
import type { Theme } from '$lib/view/view';

/** Whether the page is light or dark: the device's choice, unless the address makes one. Made while a component is. */
export class ColorScheme {
  #device = $state<Scheme>('light');

  constructor() {
    $effect(() => {
      const dark = matchMedia('(prefers-color-scheme: dark)');
      const read = () => (this.#device = dark.matches ? 'dark' : 'light');
      read();
      dark.addEventListener('change', read);
      return () => dark.removeEventListener('change', read);
    });
  }

  of = (theme: Theme): Scheme => (theme === 'auto' ? this.#device : theme);
}
