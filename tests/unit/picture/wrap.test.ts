import { describe, expect, it } from 'vitest';
import { wrap, wrapEvenly } from '$lib/picture/wrap';

const letters = (text: string) => text.length;

describe('wrap', () => {
  it.each([
    ['one two three', 100, ['one two three']],
    ['one two three', 13, ['one two three']],
    ['one two three', 12, ['one two', 'three']],
    ['one two three', 7, ['one two', 'three']],
    ['one two three', 6, ['one', 'two', 'three']],
    ['a considerable word', 5, ['a', 'considerable', 'word']],
    ['District of Columbia', 12, ['District of', 'Columbia']]
  ])('%s in %i', (text, width, lines) => expect(wrap(text, width, letters)).toEqual(lines));
});

describe('wrapEvenly', () => {
  const text = 'It is not an indication of issues, but of active reporting by those who live there.';

  it('leaves no line with a word or two', () => {
    expect(wrap(text, 74, letters).map(letters)).toEqual([71, 11]);
    const lines = wrapEvenly(text, 74, letters);
    expect(lines).toHaveLength(2);
    expect(Math.min(...lines.map(letters))).toBeGreaterThan(35);
  });

  it('keeps every word in its order, within the width', () => {
    for (let width = 11; width < 90; width += 1) {
      const lines = wrapEvenly(text, width, letters);
      expect(lines.join(' ')).toBe(text);
      expect(Math.max(...lines.map(letters))).toBeLessThanOrEqual(width);
      expect(lines).toHaveLength(wrap(text, width, letters).length);
    }
  });
});
