import type { Scheme } from '$lib/measure/palette';
import type { Theme } from '$lib/view/view';

/** Whether the page is light or dark: the device's choice, unless the address makes one. Made while a component is. */
export class ColorScheme {
  #device = $state<Scheme>('light');
  readonly #theme: () => Theme;

  constructor(theme: () => Theme) {
    this.#theme = theme;
    $effect(() => {
      document.documentElement.style.colorScheme = theme() === 'auto' ? '' : theme();
    });
    $effect(() => {
      const dark = matchMedia('(prefers-color-scheme: dark)');
      const read = () => (this.#device = dark.matches ? 'dark' : 'light');
      read();
      dark.addEventListener('change', read);
      return () => dark.removeEventListener('change', read);
    });
  }

  get current(): Scheme {
    const theme = this.#theme();
    return theme === 'auto' ? this.#device : theme;
  }
}
