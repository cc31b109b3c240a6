import { report } from '$lib/report/report.server';
import { youngAdults } from '$lib/report/young-adults';
import { CAVEATS } from '$lib/words/caveats.server';

export const load = () => ({
  caveats: CAVEATS,
  cases: report.national.total,
  youngAdults: youngAdults(report)
});
