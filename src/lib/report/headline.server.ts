import type { TableDescription } from './descriptor.server';
import type { HeadlineFigure } from './report';
import { Problems } from './table-error.server';
import { checkNames, endOf, readTable, readWhole, type Cell } from './table.server';

const COLUMNS = ['id', 'section', 'value', 'more_than', 'unit', 'sentence'] as const;

/** A figure, and the cell its value stands in. */
export interface HeadlineRow {
  readonly figure: HeadlineFigure;
  readonly valueCell: Cell;
}

/** Reads the figures of the report's prose and checks each against the sentence it is quoted from. */
export function readHeadline(
  file: string,
  text: string | undefined,
  { label }: TableDescription
): readonly HeadlineRow[] {
  const problems = new Problems();
  const rows = readTable(file, text, COLUMNS);
  const figures = rows.map(({ id, section, value, more_than, unit, sentence }): HeadlineRow => {
    const figure: HeadlineFigure = {
      id: id.value,
      section: section.value,
      value: readWhole(value, problems),
      moreThan: readFlag(more_than, problems),
      unit: unit.value,
      sentence: sentence.value
    };
    if (unit.value === '') problems.add(unit, 'is no unit');
    if (section.value === '') problems.add(section, 'is no section');
    checkSentence(figure, value, problems);
    return { figure, valueCell: value };
  });
  checkNames(
    rows.map((row) => row.id),
    {
      expected: label.values ?? [],
      kind: 'the id of a headline figure',
      missing: 'is missing: the headline figure has no row'
    },
    endOf(file, rows, 'id'),
    problems
  );
  problems.stopIfAny();
  return figures;
}

function readFlag(cell: Cell, problems: Problems): boolean {
  if (cell.value !== 'true' && cell.value !== 'false') problems.add(cell, 'is neither true nor false');
  return cell.value === 'true';
}

function checkSentence({ value, moreThan, sentence }: HeadlineFigure, cell: Cell, problems: Problems): void {
  if (Number.isNaN(value)) return;
  const figure = value.toLocaleString('en-US');
  const spellings = [figure, ...(value % 100_000 === 0 ? [`${value / 1_000_000} million`] : [])].join('|');
  const quoted = new RegExp(`(more than |over )?(?<![\\d,.])(?:${spellings})(?![\\d,.]*\\d)`).exec(sentence);
  if (!quoted) problems.add(cell, `is not in its sentence as ${figure}`);
  else if (moreThan !== (quoted[1] !== undefined)) {
    problems.add(
      cell,
      `is ${quoted[1] === undefined ? 'exact' : '"more than"'} in its sentence, and not so here`
    );
  }
}
