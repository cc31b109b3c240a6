/** Which parts of its report a year has: all but the cases by place can be missing. */
import type { HeadlineFigure, NationalTable, Report } from './report';

type Tables = Pick<Report, 'tables'>;
type Figures = Pick<Report, 'headline'>;

export const tableNamed = ({ tables }: Tables, name: string): NationalTable | undefined =>
  tables.find((table) => table.name === name);

/** The cases by type and status. */
export const caseTypes = (report: Tables) => tableNamed(report, 'case-types');

/** The cases by age and race. */
export const agesByRace = (report: Tables) => tableNamed(report, 'age-by-race');

/** Figures of the report's text that set NCMEC's cases beside the FBI's entries. */
export const entries = ({ headline }: Figures): readonly HeadlineFigure[] =>
  headline.filter(({ id }) => /^(ncic|ncmec)-/.test(id));
