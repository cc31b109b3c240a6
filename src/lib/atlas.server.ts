import { frame } from '$lib/frame/frame.server';
import { measuresOf } from '$lib/measure/measures.server';
import { report } from '$lib/report/report.server';
import type { Atlas } from './atlas';

/** Report, measures and frame, put together once per build. */
export const atlas: Atlas = {
  year: report.year,
  places: report.places.map((row) => {
    const steps = frame.steps.get(row.slug);
    if (!steps) throw new Error(`frame: no step leads from ${row.slug}`);
    return { ...row, frame: frame.places.get(row.slug) ?? null, steps };
  }),
  national: {
    ...report.national,
    under18: report.places.reduce((sum, row) => sum + (row.under18 ?? 0), 0)
  },
  measures: measuresOf(report),
  insets: frame.insets
};
