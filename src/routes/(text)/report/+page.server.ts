import { report } from '$lib/report/report.server';

export const load = () => ({ report });
