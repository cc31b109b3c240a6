import type { Map as MapLibre } from 'maplibre-gl';
import { describe, expect, it } from 'vitest';
import { StyleTurns } from '$lib/map/style-turns';

/** As much of MapLibre's map as a turn asks for: whether all is laid out, and an event after each frame. */
class Frames {
  isLaidOut = true;
  readonly #listeners = new Set<() => void>();
  isStyleLoaded = () => this.isLaidOut;
  on = (_: 'render', listener: () => void) => this.#listeners.add(listener);
  off = (_: 'render', listener: () => void) => this.#listeners.delete(listener);
  draw() {
    for (const listener of this.#listeners) listener();
    return this.#listeners.size;
  }
}

function turns() {
  const frames = new Frames();
  let offers = 0;
  const taken = new StyleTurns(frames as unknown as MapLibre, () => (offers += 1));
  return { frames, take: () => taken.take(), offers: () => offers };
}

describe('changes of a style', () => {
  it('are made at once where nothing is under way', () => {
    expect(turns().take()).toBe(true);
  });

  it('wait for the one before until it is laid out, and are asked for then', () => {
    const { frames, take, offers } = turns();
    expect(take()).toBe(true);
    frames.isLaidOut = false;
    expect(take()).toBe(false);
    frames.draw();
    expect(take(), 'a frame later, but not laid out').toBe(false);
    expect(offers()).toBe(0);
    frames.isLaidOut = true;
    expect(frames.draw(), 'nobody listens any more').toBe(0);
    expect(offers()).toBe(1);
    expect(take()).toBe(true);
  });

  it('wait where tiles are being laid out for another reason', () => {
    const { frames, take, offers } = turns();
    frames.isLaidOut = false;
    expect(take()).toBe(false);
    frames.isLaidOut = true;
    frames.draw();
    expect(offers()).toBe(1);
    expect(take()).toBe(true);
  });
});
