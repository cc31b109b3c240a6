import { describe, expect, it } from 'vitest';
import { placeBySlug } from '$lib/atlas';
import { atlas } from '$lib/atlas.server';
import { METRICS } from '$lib/measure/measure';
import { answerTo } from '$lib/words/answers';
import { classChange } from '$lib/words/class-change';
import { compareSentences, overlap, pairOf, rateCell } from '$lib/words/compare';

const mapped = atlas.places.filter(({ frame }) => frame);
const place = (slug: string) => placeBySlug(atlas, slug);
const said = (one: string, other: string, metric: (typeof METRICS)[number] = 'total') =>
  compareSentences(atlas, metric, pairOf(place(one), place(other)));

describe('two places', () => {
  it('are told the same whichever was chosen first, for every pair and metric', () => {
    for (const metric of METRICS)
      for (const one of mapped)
        for (const other of mapped)
          if (one !== other)
            expect(compareSentences(atlas, metric, pairOf(one, other))).toEqual(
              compareSentences(atlas, metric, pairOf(other, one))
            );
  });

  it('are told with counts, shares, rates and intervals, A to Z', () => {
    expect(said('texas', 'ohio')).toEqual([
      'For Ohio 2,259 cases were reported to NCMEC in 2020, for Texas 3,588 cases; of all cases 95.3% and 93.7% were resolved.',
      'All cases per 100,000 children under 18: 87.2 in Ohio (95% interval 83.6 to 90.8), 49.3 in Texas (95% interval 47.7 to 50.9).',
      'The two intervals do not overlap: the rates differ by more than chance alone would make likely. Why, the figures do not say; how cases are reported is one reason.'
    ]);
  });

  it('are told of resolved cases what the report counts: those resolved in the year', () => {
    expect(said('texas', 'ohio', 'resolved')[0]).toBe(
      'For Ohio 2,153 cases were resolved in 2020, for Texas 3,362 cases; of all cases 95.3% and 93.7% were resolved.'
    );
  });

  it('are not told apart where their intervals overlap, and unstable rates are named', () => {
    const [, , verdict] = said('wyoming', 'vermont', 'active');
    expect(verdict).toMatch(/^The two intervals overlap/);
    expect(verdict).toContain(
      'The rates of Vermont and Wyoming are unstable, made from fewer than 20 cases.'
    );
    expect(said('maine', 'ohio')[2]).toContain('The rate of Maine is unstable');
  });

  it('are both told of when the measure changes', () => {
    const [ohio, texas] = [place('ohio'), place('texas')];
    const view = { place: ohio, other: texas, measure: atlas.measures['total-rate'] };
    const { status } = answerTo(atlas, { ...view, measure: atlas.measures['active-rate'] }, view);
    expect(status).toMatch(
      /^The map shows active cases per 100,000 children under 18\. Ohio and Texas\. Active cases .*4\.1 in Ohio .* in Texas/
    );
  });

  it('overlap when and only when their intervals have a value in common', () => {
    for (const one of mapped)
      for (const other of mapped) {
        const [a, b] = [rateCell(atlas, 'total', one), rateCell(atlas, 'total', other)];
        const [low, high] = [
          Math.max(a.interval?.[0] ?? NaN, b.interval?.[0] ?? NaN),
          Math.min(a.interval?.[1] ?? NaN, b.interval?.[1] ?? NaN)
        ];
        expect(overlap(a, b), `${one.name} and ${other.name}`).toBe(low <= high);
      }
  });

  it('are never multiplied', () => {
    for (const one of mapped)
      for (const other of mapped)
        if (one !== other)
          expect(compareSentences(atlas, 'total', pairOf(one, other)).join(' ')).not.toMatch(
            /times|twice|double|half/i
          );
  });
});

describe('the rate', () => {
  it('is said to change the class of a place, by what is in the classes', () => {
    expect(classChange(atlas, 'total', place('texas'))).toBe(
      'By count, Texas is in the class “800 or more”; by rate, in the class “35.0 to 49.9”. The cases are the same.'
    );
    expect(classChange(atlas, 'total', place('international'))).toBe(
      'International has no rate: there is no population to divide by.'
    );
  });
});
