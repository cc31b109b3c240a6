/**
 * Tells each time the screen has other pixels to a CSS pixel than before: a window is moved to a sharper screen, or a
 * page is enlarged.
 * @returns what ends it
 */
export function onOtherPixels(changed: () => void): () => void {
  const ended = new AbortController();
  const watch = () =>
    matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener(
      'change',
      () => {
        changed();
        watch();
      },
      { once: true, signal: ended.signal }
    );
  watch();
  return () => ended.abort();
}
