import { describe, expect, it } from 'vitest';
import { atlas } from '$lib/atlas.server';
import { CLASSES, MEASURE_IDS, membersByClass } from '$lib/measure/measure';
import { formatCount, formatRate, formatShare } from '$lib/words/numbers';
import { classRange, placesWords, resolvedShare } from '$lib/words/sentences';

interface Range {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** The numbers that a reader takes from “under 60”, “60 to 199”, “4.5 or more”. */
function readRange(text: string): Range {
  const numbers = (text.match(/\d[\d,]*(?:\.\d+)?/g) ?? []).map((n) => Number(n.replaceAll(',', '')));
  const [first = NaN, second = NaN] = numbers;
  if (/^under \S+$/.test(text)) return { text, from: 0, to: first };
  if (/^\S+ or more$/.test(text)) return { text, from: first, to: Infinity };
  if (/^\S+ to \S+$/.test(text)) return { text, from: first, to: second };
  if (/^[\d,.]+$/.test(text)) return { text, from: first, to: first };
  throw new Error(`“${text}” is not a range that can be read`);
}

describe.each(MEASURE_IDS)('the legend of %s', (id) => {
  const measure = atlas.measures[id];
  const smallest = measure.scale === 'count' ? 1 : 0.1;
  const ranges = CLASSES.map((c) => readRange(classRange(measure, c)));

  it('follows on from class to class with neither gap nor overlap, from “under” to “or more”', () => {
    expect(ranges[0]?.text).toMatch(/^under /);
    expect(ranges[4]?.text).toMatch(/ or more$/);
    for (const [i, { from, text }] of ranges.slice(1).entries()) {
      const before = ranges[i];
      // “Under 60” ends below 60; “60 to 199” ends with 199.
      const expected = i === 0 ? before?.to : (before?.to ?? NaN) + smallest;
      expect(from, `“${text}” after “${before?.text}”`).toBeCloseTo(expected ?? NaN, 9);
    }
  });

  it('says of every place’s value the class it is coloured with', () => {
    const wrong = Object.entries(measure.cells).filter(([, { value, class: c }]) => {
      const range = ranges[c];
      if (!range) return true;
      return !(value >= range.from && (c === 0 ? value < range.to : value <= range.to));
    });
    expect(wrong.map(([slug, { value, class: c }]) => `${slug}: ${value} in “${ranges[c]?.text}”`)).toEqual(
      []
    );
  });

  it('shows rates with one decimal and counts with none', () => {
    const decimals = ranges.flatMap(({ text }) => text.match(/\d[\d,]*(?:\.\d+)?/g) ?? []);
    const pattern = measure.scale === 'rate' ? /^\d+\.\d$/ : /^\d{1,3}(?:,\d{3})*$/;
    expect(decimals.filter((number) => !pattern.test(number))).toEqual([]);
  });

  it('counts the places of its classes', () => {
    const sizes = membersByClass(measure).map((members) => parseInt(placesWords(members.length), 10));
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(measure.scale === 'count' ? 53 : 52);
  });
});

describe('a class that holds a single number', () => {
  it('is named by that number', () => {
    const measure = { ...atlas.measures['active-count'], breaks: [2, 3, 10, 1500] as const };
    expect(CLASSES.map((c) => classRange(measure, c))).toEqual([
      'under 2',
      '2',
      '3 to 9',
      '10 to 1,499',
      '1,500 or more'
    ]);
    const rate = { ...atlas.measures['active-rate'], breaks: [0.4, 0.5, 1, 2] as const };
    expect(CLASSES.map((c) => classRange(rate, c))).toEqual([
      'under 0.4',
      '0.4',
      '0.5 to 0.9',
      '1.0 to 1.9',
      '2.0 or more'
    ]);
  });
});

describe('numbers', () => {
  it('are written as English has them', () => {
    expect([0, 8, 999, 1828, 29_782].map(formatCount)).toEqual(['0', '8', '999', '1,828', '29,782']);
    expect([0, 7, 40.4, 211.2, 1234.5].map(formatRate)).toEqual(['0.0', '7.0', '40.4', '211.2', '1,234.5']);
    expect(formatShare(2153, 2259)).toBe('95.3%');
    expect([0, 1, 2].map(placesWords)).toEqual(['0 places', '1 place', '2 places']);
  });

  it('are those of Intl.NumberFormat, whatever the number', () => {
    const tenths = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
    const whole = new Intl.NumberFormat('en-US');
    const decimal = new Intl.NumberFormat('en-US', tenths);
    const percent = new Intl.NumberFormat('en-US', { ...tenths, style: 'percent' });
    for (let n = 0; n < 4000; n += 1) {
      expect(formatCount(n * 977)).toBe(whole.format(n * 977));
      for (const value of [n / 20, n / 7, n / 100])
        expect(formatRate(value), `${value}`).toBe(decimal.format(value));
      for (const all of [2000, 3588, 4001])
        expect(formatShare(n % all, all), `${n % all} of ${all}`).toBe(percent.format((n % all) / all));
    }
  });

  it('of a share are the nation’s 91.8%, Maine’s 100%, and none where there is nothing to share', () => {
    expect(resolvedShare(atlas.national)).toBe('91.8% resolved');
    expect(resolvedShare({ active: 0, resolved: 8, total: 8 })).toBe('100.0% resolved');
    expect(resolvedShare({ active: 0, resolved: 0, total: 0 })).toBe('no cases');
  });
});
