import { report } from '$lib/report/report.server';
import { CAVEATS } from '$lib/words/caveats.server';

export const load = () => ({ report, caveats: CAVEATS });
