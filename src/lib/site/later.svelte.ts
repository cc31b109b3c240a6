/**
 * A part of the page that is fetched when it is wanted: most readers do without it. What is named in an event's handler
 * alone is no part of the server's build, and so its styles are no part of the page that the server writes.
 */
export class Later<T> {
  part = $state.raw<T>();
  failed = $state(false);

  readonly want = async (fetch: () => Promise<T>): Promise<void> => {
    try {
      this.part ??= await fetch();
      this.failed = false;
    } catch (error) {
      console.error('a part of the page could not be loaded:', error);
      this.failed = true;
    }
  };
}
