interface Spot {
  readonly x: number;
  readonly y: number;
}

/** How far the pointer may go towards a tooltip before the tooltip comes along all the same, in CSS pixels. */
const REACH = 90;

/** On which side of the pointer its tooltip is: towards the middle of the map, where there is room. */
export const sideOf = ({ x, y }: Spot, width: number, height: number) => ({
  left: x > width / 2,
  above: y > height / 2
});

/**
 * Whether the pointer is on its way to the tooltip beside `at`, which then waits for it instead of running away:
 * what appears under a pointer can be pointed at (WCAG 2.2, 1.4.13).
 */
export function approaches(at: Spot, pointer: Spot, width: number, height: number): boolean {
  const { left, above } = sideOf(at, width, height);
  const [dx, dy] = [pointer.x - at.x, pointer.y - at.y];
  return (left ? -dx : dx) + (above ? -dy : dy) > 0 && Math.hypot(dx, dy) < REACH;
}
