import { describe, expect, it } from 'vitest';
import { approaches, sideOf } from '$lib/map/approach';

const [WIDTH, HEIGHT] = [800, 500];
const corners = [
  { x: 100, y: 100 },
  { x: 700, y: 100 },
  { x: 100, y: 400 },
  { x: 700, y: 400 }
];

describe.each(corners)('a tooltip beside the pointer at $x, $y', (at) => {
  const { left, above } = sideOf(at, WIDTH, HEIGHT);
  const moved = (by: number) => ({ x: at.x + (left ? -by : by), y: at.y + (above ? -by : by) });

  it('waits for a pointer that comes to it', () =>
    expect(approaches(at, moved(10), WIDTH, HEIGHT)).toBe(true));
  it('follows one that goes away from it', () =>
    expect(approaches(at, moved(-10), WIDTH, HEIGHT)).toBe(false));
  it('follows one that has gone far past it', () =>
    expect(approaches(at, moved(80), WIDTH, HEIGHT)).toBe(false));
});
