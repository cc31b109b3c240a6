import { caseTypes } from './parts';
import type { Report } from './report';

/** Cases of the type “Missing Young Adult”, for those aged 18 to 20, which a rate per children under 18 counts too; `null` where no table tells. */
export function youngAdults(report: Report): number | null {
  const types = caseTypes(report);
  const total = types?.columns.findIndex(({ name }) => name === 'total') ?? -1;
  return types?.rows.find(({ name }) => name === 'Missing Young Adult')?.figures[total] ?? null;
}
