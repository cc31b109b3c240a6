import type { TableDescription } from './descriptor.server';
import { MAPPED_PLACES } from './places';
import { Problems, startOf, type Spot } from './table-error.server';
import { checkNames, endOf, readTable, readWhole, type Row } from './table.server';

const COLUMNS = [
  'fips',
  'usps',
  'place',
  'residents',
  'residents_18_and_over',
  'residents_under_18'
] as const;

interface Residents {
  readonly row: Row<(typeof COLUMNS)[number]>;
  readonly residents: number;
  readonly adults: number;
  readonly under18: number;
}

/** Reads the denominators: residents under 18 by name of place, for every place on the map. */
export function readUnder18(
  file: string,
  text: string | undefined,
  { published }: TableDescription
): ReadonlyMap<string, number> {
  const problems = new Problems();
  const rows = readTable(file, text, COLUMNS);
  const places = rows.map((row): Residents => ({
    row,
    residents: readWhole(row.residents, problems),
    adults: readWhole(row.residents_18_and_over, problems),
    under18: readWhole(row.residents_under_18, problems)
  }));
  const end = endOf(file, rows, 'place');
  checkNames(
    rows.map((row) => row.place),
    {
      expected: MAPPED_PLACES.map((place) => place.name),
      kind: 'a place on the map',
      missing: 'is missing: it is on the map and has no denominator'
    },
    end,
    problems
  );
  for (const { row, under18 } of places) {
    checkCodes(row, problems);
    if (under18 === 0) problems.add(row.residents_under_18, 'is no denominator for a place on the map');
  }
  problems.stopIfAny();

  checkSums(places, published, end, problems);
  problems.stopIfAny();
  return new Map(places.map(({ row, under18 }) => [row.place.value, under18]));
}

/** All residents, and those under 18, as the Census Bureau sums them up beside its table of the states. */
interface Totals {
  readonly residents: number;
  readonly under18: number;
}

/** The published totals that the descriptor has beside this table. */
function publishedTotals(
  published: unknown,
  end: Spot,
  problems: Problems
): { readonly statesAndDistrict: Totals; readonly puertoRico: Totals } {
  const groups: Readonly<Record<string, Partial<Totals> | undefined>> = Object(published);
  const totalsOf = (group: string): Totals => {
    const { residents, under18 } = groups[group] ?? {};
    if (typeof residents === 'number' && typeof under18 === 'number') return { residents, under18 };
    problems.add(
      startOf(end.file),
      `the descriptor has no published totals "${group}": { "residents", "under18" }`
    );
    problems.stopIfAny();
    return { residents: NaN, under18: NaN };
  };
  return { statesAndDistrict: totalsOf('statesAndDistrict'), puertoRico: totalsOf('puertoRico') };
}

function checkCodes({ fips, usps, place }: Residents['row'], problems: Problems): void {
  const known = MAPPED_PLACES.find(({ name }) => name === place.value);
  if (!known) return;
  if (fips.value !== known.fips) problems.add(fips, `is not the FIPS code of ${known.name}, ${known.fips}`);
  if (usps.value !== known.usps) problems.add(usps, `is not the postal code of ${known.name}, ${known.usps}`);
}

function checkSums(places: readonly Residents[], published: unknown, end: Spot, problems: Problems): void {
  const { statesAndDistrict, puertoRico } = publishedTotals(published, end, problems);
  for (const { row, residents, adults, under18 } of places) {
    if (residents - adults === under18) continue;
    const reason = `is not residents - residents_18_and_over, which is ${residents - adults}`;
    problems.add(row.residents_under_18, reason);
  }
  const isPuertoRico = ({ row }: Residents): boolean => row.usps.value === 'PR';
  const groups = [
    {
      name: 'the 50 states and D.C.',
      rows: places.filter((row) => !isPuertoRico(row)),
      published: statesAndDistrict
    },
    { name: 'Puerto Rico', rows: places.filter(isPuertoRico), published: puertoRico }
  ];
  for (const { name, rows, published } of groups) {
    const under18 = rows.reduce((sum, row) => sum + row.under18, 0);
    const residents = rows.reduce((sum, row) => sum + row.residents, 0);
    const report = (columnName: (typeof COLUMNS)[number], sum: number, expected: number): void => {
      if (sum === expected) return;
      const spot = { ...end, column: COLUMNS.indexOf(columnName) + 1, columnName, value: String(sum) };
      problems.add(spot, `is the sum for ${name}, but the published total is ${expected}`);
    };
    report('residents', residents, published.residents);
    report('residents_under_18', under18, published.under18);
  }
}
