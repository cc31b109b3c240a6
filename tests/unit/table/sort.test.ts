import { describe, expect, it } from 'vitest';
import { atlas } from '$lib/atlas.server';
import { measureId, METRICS } from '$lib/measure/measure';
import { A_TO_Z, COLUMNS, pressed, sortPlaces, type Column, type Order } from '$lib/table/sort';

const totalRate = atlas.measures['total-rate'];
const names = atlas.places.map(({ name }) => name);
const sorted = (order: Order, rate = totalRate) => sortPlaces(atlas.places, order, rate);
const ASCENDING = 'ascending';
const DESCENDING = 'descending';

describe('the table', () => {
  it('begins A to Z', () => {
    expect(A_TO_Z).toEqual({ column: 'place', direction: ASCENDING });
    expect(sorted(A_TO_Z).map(({ name }) => name)).toEqual(names);
    expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'en')));
  });

  it('is Z to A when its names are turned round', () => {
    expect(sorted({ column: 'place', direction: DESCENDING }).map(({ name }) => name)).toEqual(
      names.toReversed()
    );
  });

  it('keeps all 53 places in every order, and leaves the list it was given alone', () => {
    for (const column of COLUMNS) {
      for (const direction of [ASCENDING, DESCENDING] as const) {
        const rows = sorted({ column, direction }).map(({ name }) => name);
        expect(rows.toSorted(), `${column}, ${direction}`).toEqual(names.toSorted());
      }
    }
    expect(atlas.places.map(({ name }) => name)).toEqual(names);
  });

  it.each([
    ['total', DESCENDING, 'Texas', 'South Dakota'],
    ['total', ASCENDING, 'Maine', 'Texas'],
    ['active', DESCENDING, 'California', 'New Hampshire'],
    ['active', ASCENDING, 'Maine', 'California'],
    ['resolved', DESCENDING, 'Texas', 'South Dakota'],
    ['rate', ASCENDING, 'Maine', 'International'],
    ['rate', DESCENDING, 'Rhode Island', 'International']
  ] as const)('by %s, %s, goes from %s to %s', (column, direction, first, last) => {
    const rows = sorted({ column, direction }).map(({ name }) => name);
    expect([rows[0], rows.at(-1)]).toEqual([first, last]);
  });

  it.each(METRICS)('by number of %s cases rises or falls all the way, equal numbers A to Z', (metric) => {
    for (const [direction, sign] of [
      [ASCENDING, 1],
      [DESCENDING, -1]
    ] as const) {
      const rows = sorted({ column: metric, direction });
      for (const [i, row] of rows.slice(1).entries()) {
        const before = rows[i] ?? row;
        const step = (row[metric] - before[metric]) * sign;
        expect(step, `${before.name} before ${row.name}, ${direction}`).toBeGreaterThanOrEqual(0);
        if (step === 0) expect(before.name.localeCompare(row.name, 'en'), row.name).toBeLessThan(0);
      }
    }
  });

  it.each(METRICS)(
    'by rate of %s cases rises or falls all the way, International last either way',
    (metric) => {
      const rate = atlas.measures[measureId(metric, 'rate')];
      for (const [direction, sign] of [
        [ASCENDING, 1],
        [DESCENDING, -1]
      ] as const) {
        const rows = sorted({ column: 'rate', direction }, rate);
        expect(rows.at(-1)?.slug, direction).toBe('international');
        const mapped = rows
          .slice(0, -1)
          .map(({ name, slug }) => ({ name, value: rate.cells[slug]?.value ?? NaN }));
        for (const [i, row] of mapped.slice(1).entries()) {
          const before = mapped[i] ?? row;
          const step = (row.value - before.value) * sign;
          expect(step, `${before.name} before ${row.name}, ${direction}`).toBeGreaterThanOrEqual(0);
          if (step === 0) expect(before.name.localeCompare(row.name, 'en'), row.name).toBeLessThan(0);
        }
      }
    }
  );

  it('keeps the two places without active cases A to Z in both directions', () => {
    for (const direction of [ASCENDING, DESCENDING] as const) {
      const none = sorted({ column: 'active', direction }).filter(({ active }) => active === 0);
      expect(
        none.map(({ name }) => name),
        direction
      ).toEqual(['Maine', 'New Hampshire']);
    }
  });
});

describe('pressing a column’s heading', () => {
  const first = (column: Column) => (column === 'place' ? ASCENDING : DESCENDING);
  const other = (column: Column) => (column === 'place' ? DESCENDING : ASCENDING);

  it('starts names at A and figures at the largest', () => {
    for (const column of COLUMNS.filter((c) => c !== 'place')) {
      expect(pressed(A_TO_Z, column)).toEqual({ column, direction: DESCENDING });
      expect(pressed({ column, direction: DESCENDING }, 'place')).toEqual(A_TO_Z);
    }
  });

  it.each(COLUMNS)('twice turns %s round, and a third time back', (column) => {
    const elsewhere: Order = { column: column === 'total' ? 'active' : 'total', direction: ASCENDING };
    const once = pressed(elsewhere, column);
    const twice = pressed(once, column);
    expect(once).toEqual({ column, direction: first(column) });
    expect(twice).toEqual({ column, direction: other(column) });
    expect(pressed(twice, column)).toEqual(once);
  });

  it('on names, which the table begins with, turns it to Z to A', () => {
    expect(pressed(A_TO_Z, 'place')).toEqual({ column: 'place', direction: DESCENDING });
  });
});
