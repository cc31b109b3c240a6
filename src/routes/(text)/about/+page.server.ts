import { caseTypes, entries } from '$lib/report/parts';
import { report } from '$lib/report/report.server';
import { youngAdults } from '$lib/report/young-adults';
import { CAVEATS } from '$lib/words/caveats.server';

export const load = () => ({
  caveats: CAVEATS,
  cases: report.national.total,
  youngAdults: youngAdults(report),
  hasTypes: caseTypes(report) !== undefined,
  hasEntries: entries(report).length > 0
});
