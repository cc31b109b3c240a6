import { describe, expect, it } from 'vitest';
import { atlas } from '$lib/atlas.server';
import { countByClass, readableBreaks } from '$lib/measure/breaks.server';
import { classNames, CLASSES, MEASURE_IDS, membersByClass, METRICS } from '$lib/measure/measure';
import { measuresOf } from '$lib/measure/measures.server';
import { report } from '$lib/report/report.server';

describe('the measures', () => {
  it('are three metrics on two scales', () => {
    expect(Object.keys(atlas.measures).sort()).toEqual([...MEASURE_IDS].sort());
    expect([...MEASURE_IDS].sort()).toEqual(METRICS.flatMap((m) => [`${m}-count`, `${m}-rate`]).sort());
    for (const id of MEASURE_IDS) {
      expect(`${atlas.measures[id].metric}-${atlas.measures[id].scale}`).toBe(id);
    }
  });
});

describe.each(MEASURE_IDS)('the classes of %s', (id) => {
  const measure = atlas.measures[id];
  const cells = Object.entries(measure.cells);

  it('are five, and none is empty', () => {
    const sizes = membersByClass(measure).map((members) => members.length);
    expect(sizes).toHaveLength(5);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(measure.scale === 'count' ? 53 : 52);
    expect(Math.min(...sizes), `places in each: ${sizes.join(', ')}`).toBeGreaterThan(0);
  });

  it('divide the places about evenly', () => {
    const sizes = membersByClass(measure).map((members) => members.length);
    expect(Math.min(...sizes), `places in each: ${sizes.join(', ')}`).toBeGreaterThanOrEqual(5);
    expect(Math.max(...sizes), `places in each: ${sizes.join(', ')}`).toBeLessThanOrEqual(16);
  });

  it('begin at limits that rise and are read at a glance: two digits at most, whole for counts', () => {
    const { breaks } = measure;
    expect(breaks).toHaveLength(4);
    expect([...new Set(breaks)].sort((a, b) => a - b)).toEqual(breaks);
    expect(breaks.filter((limit) => Number(limit.toPrecision(2)) !== limit)).toEqual([]);
    const step = measure.scale === 'count' ? 1 : 10;
    expect(breaks.filter((limit) => !Number.isInteger(Math.round(limit * step * 1e9) / 1e9))).toEqual([]);
    expect(breaks[0]).toBeGreaterThan(0);
    expect(measure.max).toBe(Math.max(...cells.map(([, { value }]) => value)));
    expect(measure.max).toBeGreaterThan(breaks[3]);
  });

  it('hold their lower limit and not their upper one', () => {
    const misplaced = cells.filter(
      ([, { value, class: c }]) => c !== measure.breaks.filter((limit) => value >= limit).length
    );
    expect(misplaced.map(([slug, cell]) => `${slug}: ${cell.value} in class ${cell.class}`)).toEqual([]);
  });

  it('take a fifth of the legend’s strip each, and a place stands in its own class’s fifth', () => {
    const astray = cells.filter(
      ([, { position, class: c }]) => position < c / 5 - 1e-9 || position > (c + 1) / 5 + 1e-9
    );
    expect(astray.map(([slug, cell]) => `${slug}: ${cell.position} in class ${cell.class}`)).toEqual([]);
  });

  it('order the strip by value: a larger value stands farther along, an equal one in the same spot', () => {
    const sorted = [...cells].sort(([, a], [, b]) => a.value - b.value);
    const wrong = sorted.slice(1).filter(([, cell], i) => {
      const before = sorted[i]?.[1];
      if (!before) return true;
      return before.value === cell.value
        ? before.position !== cell.position
        : before.position >= cell.position;
    });
    expect(wrong.map(([slug, cell]) => `${slug}: ${cell.value} at ${cell.position}`)).toEqual([]);
    expect(sorted.at(-1)?.[1].position).toBe(1);
  });

  it('list each place once, in the class its cell names', () => {
    const members = membersByClass(measure);
    expect(members.flat().sort()).toEqual(Object.keys(measure.cells).sort());
    for (const c of CLASSES) {
      expect(
        members[c]?.filter((slug) => measure.cells[slug]?.class !== c),
        `class ${c}`
      ).toEqual([]);
    }
  });
});

describe('readable breaks', () => {
  it('fill every class for figures spread in quite another way', () => {
    const values = Array.from({ length: 52 }, (_, i) => Math.round(3 * 1.2 ** i));
    const breaks = readableBreaks(values);
    expect(Math.min(...countByClass(values, breaks))).toBeGreaterThan(0);
    expect(breaks.filter((limit) => Number(limit.toPrecision(2)) !== limit)).toEqual([]);
  });

  const active = Object.values(atlas.measures['active-count'].cells).map(({ value }) => value);

  it.each([
    ['a fifth of them zero', active.map((value) => (value < 9 ? 0 : value))],
    ['half of them zero', active.map((value) => (value < 40 ? 0 : value))],
    ['nearly all of them zero', active.map((_, i) => Math.max(0, i - 48))],
    ['all of them small', active.map((value) => Math.round(value / 20))],
    ['all of them 0 to 4', active.map((_, i) => i % 5)],
    ['nearly all of them the most there is', active.map((_, i) => Math.min(4, i))]
  ])('fill every class for figures with %s', (_, values) => {
    const breaks = readableBreaks(values);
    expect(Math.min(...countByClass(values, breaks)), breaks.join(', ')).toBeGreaterThan(0);
    expect(breaks.filter((limit) => Number(limit.toPrecision(2)) !== limit)).toEqual([]);
    expect(breaks.filter((limit) => !Number.isInteger(limit))).toEqual([]);
  });

  it('stop the build rather than leave a class empty, with file, column and values', () => {
    expect(() => readableBreaks(Array.from({ length: 52 }, () => 7))).toThrow(/five classes/);
    const places = report.places.map((row, i) => ({ ...row, active: i % 3 }));
    expect(() => measuresOf({ ...report, places })).toThrow(
      'data/2020/cases-by-place.csv (column "active"): as counts too few different values to fill five classes: 0, 1, 2'
    );
  });
});

describe('the class names that colour a place', () => {
  it('name its class in each of the six measures', () => {
    for (const place of atlas.places.filter(({ slug }) => slug !== 'international')) {
      const names = classNames(atlas.measures, place.slug).split(' ');
      for (const id of MEASURE_IDS) {
        const cell = atlas.measures[id].cells[place.slug];
        const own = names.filter((name) => name.startsWith(id));
        const unstable = cell?.unstable ? [`${id}-unstable`] : [];
        expect(own, place.name).toEqual([`${id}-${cell?.class}`, ...unstable]);
      }
    }
  });

  it('name only counts for International', () => {
    expect(classNames(atlas.measures, 'international')).toMatch(
      /^total-count-\d active-count-\d resolved-count-\d$/
    );
  });

  it('mark Maine’s rates as unstable and not its counts', () => {
    expect(classNames(atlas.measures, 'maine')).toBe(
      'total-count-0 total-rate-0 total-rate-unstable active-count-0 active-rate-0 active-rate-unstable ' +
        'resolved-count-0 resolved-rate-0 resolved-rate-unstable'
    );
  });

  it('are none for a place that there is not', () => {
    expect(classNames(atlas.measures, 'guam')).toBe('');
  });
});
