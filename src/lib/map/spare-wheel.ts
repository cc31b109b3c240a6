/** How soon after a turn that zoomed, in ms, another one that cannot belongs to the same move of the hand. */
const SOON = 300;

/**
 * Leaves a turn of the wheel that would zoom out to the page, where there is nothing more to zoom out to: the page scrolls, and
 * nobody on the way down it is held by the map. What is left of a turn that has just zoomed out goes nowhere.
 * @param map the element that MapLibre draws in
 * @param isWhole whether all of the map is shown
 */
export function spareWheel(map: HTMLElement, isWhole: () => boolean): void {
  let zoomed = -Infinity;
  const spare = (event: WheelEvent) => {
    const isSpare = event.deltaY > 0 && !event.ctrlKey && isWhole() && event.timeStamp - zoomed > SOON;
    if (isSpare) event.stopPropagation();
    else zoomed = event.timeStamp;
  };
  map.addEventListener('wheel', spare, { capture: true, passive: true });
}
