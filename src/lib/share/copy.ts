/**
 * Copies what a field holds, by the clipboard or, where that is refused (a frame without `allow`, an address without
 * https), by selecting it as a reader would.
 * @returns whether it was copied; if not, the text is left selected
 */
export async function copyFrom(field: HTMLTextAreaElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    field.focus({ preventScroll: true });
    field.select();
    return document.execCommand('copy');
  }
}
