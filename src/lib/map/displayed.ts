/** Once an element has room: in print, or folded away in a host page, it has none, and MapLibre no size to start with. */
export const displayed = (element: HTMLElement): Promise<void> =>
  new Promise((resolve) => {
    const observer = new ResizeObserver(() => {
      if (element.clientWidth === 0) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(element);
  });
