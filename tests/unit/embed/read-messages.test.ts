import { describe, expect, it } from 'vitest';
import { heightIn, HEIGHTS, seenIn, selectionIn } from '$lib/embed/read-messages';

const size = (height: unknown) => ({ sentinel: 'amp', type: 'embed-size', height });
const choice = (place: unknown, name: unknown) => ({ type: 'missing-children-map:select', place, name });

describe('the height in a frame’s message', () => {
  it('is taken as it is within bounds, whole', () => {
    expect(heightIn(size(900))).toBe(900);
    expect(heightIn(size(900.2))).toBe(901);
  });

  it('is brought to the bounds where it is a little beyond them', () => {
    expect(heightIn(size(1))).toBe(HEIGHTS.least);
    expect(heightIn(size(HEIGHTS.most + 1))).toBe(HEIGHTS.most);
  });

  it.each([
    ...[NaN, Infinity, -Infinity, 0, -1, -900, 1e9, '900', null, undefined, [900], {}, true].map(size),
    ...[
      null,
      undefined,
      7,
      '',
      'amp',
      [],
      { type: 'embed-size', height: 900 },
      { sentinel: 'amp', height: 9 }
    ]
  ])('is nothing in %o', (data) => expect(heightIn(data)).toBeNull());
});

describe('the choice in a frame’s message', () => {
  it('is a place, or the country, and nothing else that the message carries', () => {
    expect(selectionIn({ ...choice('new-york', 'New York'), more: 1 })).toEqual({
      place: 'new-york',
      name: 'New York'
    });
    expect(selectionIn(choice(null, 'United States'))).toEqual({ place: null, name: 'United States' });
  });

  it.each([
    choice('New York', 'New York'),
    choice('<b>', 'x'),
    choice('../x', 'x'),
    choice('-', 'x'),
    choice('', 'x'),
    choice('x'.repeat(61), 'x'),
    choice('texas', ''),
    choice('texas', 7),
    choice('texas', 'x'.repeat(61)),
    choice(7, 'x'),
    choice(undefined, 'x'),
    { place: 'texas', name: 'Texas' },
    null,
    'texas'
  ])('is nothing in %o', (data) => expect(selectionIn(data)).toBeNull());
});

describe('the way of looking in a frame’s message', () => {
  const view = (more: Record<string, unknown>) => ({
    type: 'missing-children-map:view',
    metric: 'active',
    rate: true,
    with: null,
    ...more
  });

  it('is a metric, its scale and a second place, and nothing else that the message carries', () => {
    expect(seenIn(view({ with: 'new-york', more: 1 }))).toEqual({
      metric: 'active',
      rate: true,
      with: 'new-york'
    });
    expect(seenIn(view({}))).toEqual({ metric: 'active', rate: true, with: null });
  });

  it.each([
    view({ type: 'missing-children-map:select' }),
    view({ metric: 'median' }),
    view({ rate: '1' }),
    view({ with: undefined }),
    view({ with: '../x' }),
    null,
    'active'
  ])('is nothing in %o', (data) => expect(seenIn(data)).toBeNull());
});
