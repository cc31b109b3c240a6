import { describe, expect, it } from 'vitest';
import { stepTo } from '$lib/chart/arrows';

describe('a key in a list that is one stop for the keyboard', () => {
  it.each([
    ['ArrowDown', 0, 1],
    ['ArrowRight', 0, 1],
    ['ArrowUp', 2, 1],
    ['ArrowLeft', 2, 1],
    ['Home', 2, 0],
    ['End', 0, 2]
  ])('%s leads from item %i to item %i', (key, at, to) => expect(stepTo(key, at, 3)).toBe(to));

  it.each([
    ['ArrowUp', 0],
    ['ArrowDown', 2],
    ['Enter', 1],
    ['a', 1],
    ['Tab', 1]
  ])('%s at item %i leads nowhere', (key, at) => expect(stepTo(key, at, 3)).toBe(null));
});
