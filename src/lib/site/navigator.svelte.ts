import { browser } from '$app/environment';
import { afterNavigate, beforeNavigate, goto, preloadCode } from '$app/navigation';
import { resolve } from '$app/paths';
import { navigating, page } from '$app/state';
import { METRICS } from '$lib/measure/measure';
import { parseView, pathOf, searchOf, viewOf, type Surface, type View } from '$lib/view/view';
import { isTranslated } from './translated';
import { painted, PATIENCE, pause } from './waits';

const load = (address: string, replace: boolean) => location[replace ? 'replace' : 'assign'](address);

/**
 * Where the keyboard was before a step back it goes on, or at the panel's heading if that is gone: SvelteKit would have it begin
 * anew at the head of the page. From a place on the map too: at that place it would be told as another choice.
 */
function goOnAt(before: Element | null) {
  if (!before || before === document.body) return;
  const isThere = before instanceof HTMLElement && before.isConnected;
  const next = isThere ? before : document.getElementById('panel-heading');
  next?.focus({ preventScroll: true });
}

/** The view that the address asks for, and the ways to another. */
export class Navigator {
  #way: Promise<unknown> = Promise.resolve();
  // While a page is prerendered it has no query: it shows the default view, and the browser the address's own.
  readonly #query = $derived(browser ? page.url.searchParams : undefined);
  readonly #parsed = $derived.by(() =>
    parseView(page.params.slug ?? null, this.#query, this.surface, page.data.atlas?.places)
  );
  readonly view = $derived(this.#parsed.view);
  /** Query values that this map does not have. */
  readonly ignored = $derived(this.#parsed.ignored);

  /** What has been chosen and is not in the address yet. */
  #ahead = $state.raw<Partial<View>>({});
  /** The view as the picture shows it: with a choice of measure at once, some frames before all that follows from it. */
  readonly pictured = $derived({ ...this.view, ...this.#ahead });

  /** Whether the view is still the one that the page's HTML was sent with. */
  readonly asSent: boolean = $derived.by(() => {
    const { place, metric, rate, with: other } = this.view;
    return place === this.#sent && metric === METRICS[0] && !rate && other === null;
  });
  readonly #sent = page.params.slug ?? null;

  /** A text of the page that never changes. */
  #own: Node | null = null;

  /** To be made while a component is. */
  constructor(readonly surface: Surface) {
    let focused: Element | null = null;
    // A page that has been translated is loaded anew, and translated anew, for each step.
    beforeNavigate(({ to, type, willUnload, cancel, complete }) => {
      if (type === 'popstate') {
        focused = document.activeElement;
        // What was chosen just before belongs to an entry that is no longer shown.
        this.#ahead = {};
      }
      if (!to || willUnload) return;
      const open = () => load(to.url.href, type === 'popstate' || surface === 'embed');
      if (type !== 'popstate' && this.#isStill) {
        cancel();
        open();
        return;
      }
      // Else the step would wait, and all later ones behind it.
      const late = setTimeout(open, PATIENCE);
      void complete.catch(() => undefined).finally(() => clearTimeout(late));
    });
    $effect(() => {
      this.#own = document.querySelector('h1')?.firstChild ?? null;
      const life = new AbortController();
      const { signal } = life;
      addEventListener('popstate', () => void this.#followAddress(signal), { signal });
      // SvelteKit takes the page to be on its way to where it was left for, and would not ask before its next step.
      const restored = ({ persisted }: PageTransitionEvent) =>
        persisted &&
        !this.#isStill &&
        void goto(location.href, { replaceState: true, noScroll: true, keepFocus: true });
      addEventListener('pageshow', restored, { signal });
      return () => life.abort();
    });
    // After a step back, or where the translator came in the middle of one.
    afterNavigate(({ type }) => {
      if (type !== 'enter' && this.#isStill) load(location.pathname + location.search, true);
      if (type === 'popstate') goOnAt(focused);
    });
  }

  /** The full page that shows what an embed shows; how the embed was framed stays behind. */
  get pageAddress(): string {
    return `${resolve(pathOf(this.view, 'page'))}${searchOf(this.view, 'page')}`;
  }

  /** The address of a place, or of the country, with the present measure. */
  readonly hrefOf = (place: string | null): string => this.#addressOf(this.#viewOf(place));

  /**
   * Fetches the script of the way to a place and back before it is taken: on a slow network no choice overtakes another.
   * @param place any
   */
  prepare(place: string | null) {
    for (const slug of [null, place])
      preloadCode(resolve(pathOf({ ...this.view, place: slug }, this.surface))).catch(() => undefined);
  }

  /**
   * Shows another place as a new entry of the history; in an embed in the same one, for Back is the host's. The place that
   * the steps before it lead to is no step.
   */
  async choose(place: string | null): Promise<void> {
    const step = () => (place === this.view.place ? null : this.#viewOf(place));
    await this.#go(step, () => this.surface === 'embed');
  }

  /**
   * Compares with a second place, or stops comparing, as a new entry of the history; in an embed in the same one. Another
   * second place is the same comparison: each arrow key in the list of them chooses one.
   */
  async compare(other: string | null): Promise<void> {
    const isChange = () => this.view.with !== null && other !== null;
    await this.#go(
      () => ({ ...this.view, with: other }),
      () => this.surface === 'embed' || isChange()
    );
  }

  /** Shows the same place in another way, in the same entry of the history. */
  async change(part: Partial<Omit<View, 'place' | 'with'>>): Promise<void> {
    const ahead = (this.#ahead = { ...this.#ahead, ...part });
    const isHere = await this.#go(
      () => this.pictured,
      () => true,
      painted()
    );
    if (isHere && this.#ahead === ahead) this.#ahead = {};
  }

  /**
   * Loads the page that the address names where SvelteKit shows another one after a step back: of an entry that the browser
   * made before it started, as for a link into the page, it does not know what that shows; and where one of those comes
   * before the step to another page is done, it gives that up.
   */
  async #followAddress(life: AbortSignal) {
    // SvelteKit has begun its own step by then.
    await pause();
    for (let step: Promise<void> | null = null; navigating.complete && navigating.complete !== step;) {
      step = navigating.complete;
      await step.catch(() => undefined);
    }
    const shown = resolve(pathOf({ ...this.view, place: page.params.slug ?? null }, this.surface));
    if (!life.aborted && location.pathname !== shown) location.reload();
  }

  /** Whether changes would not be seen: the page is translated, or a part of it could not start. */
  get #isStill(): boolean {
    return isTranslated(this.#own) || document.body.dataset.sveltekitReload !== undefined;
  }

  #viewOf(place: string | null): View {
    return viewOf(this.view, place, page.data.atlas?.places ?? []);
  }

  /** The address of a view, wherever the site stands; keys that are not the map's are kept. */
  #addressOf(view: View): string {
    return `${resolve(pathOf(view, this.surface))}${searchOf(view, this.surface, browser ? page.url.search : '')}`;
  }

  /**
   * Where a step is still on its way, as on a slow network, the next one starts from where it leads.
   * @param step where to, from there; `null` for nowhere
   * @returns whether this page shows the step now; else another one is on its way
   */
  #go(step: () => View | null, replaces: () => boolean, ready = Promise.resolve()): Promise<boolean> {
    const way = this.#way.then(async () => {
      await ready;
      await navigating.complete?.catch(() => undefined);
      const view = step();
      if (!view) return true;
      const [address, replaceState] = [this.#addressOf(view), replaces()];
      if (!this.#isStill)
        try {
          await goto(address, { replaceState, noScroll: true, keepFocus: true });
          return true;
        } catch (error) {
          // Safari and Firefox refuse to write down more than so many steps in so many seconds.
          console.warn('the page is loaded anew for a step:', error);
        }
      load(address, replaceState);
      return false;
    });
    this.#way = way;
    return way;
  }
}
