/** The places of the picture in the page, which are links whoever draws what is seen. */

/** Slug of the place whose shape is at a point of the window; `null` for none. */
export function linkedAt({ clientX, clientY }: MouseEvent): string | null {
  const links = document.elementsFromPoint(clientX, clientY).map((shape) => shape.closest('a[data-place]'));
  return links.find((link) => link)?.getAttribute('data-place') ?? null;
}

/**
 * Presses a place's link: with Ctrl, Command or Shift the browser opens it as it does any link.
 * @param event the click that means the place
 */
export function pressLink(map: HTMLElement, slug: string, event: MouseEventInit): void {
  map.querySelector(`.choropleth [data-place=${slug}]`)?.dispatchEvent(new MouseEvent('click', event));
}
