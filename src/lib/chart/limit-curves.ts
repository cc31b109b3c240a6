import type { ScaleContinuousNumeric } from 'd3-scale';
import { controlLimits, LEVELS, type Level } from '$lib/measure/funnel';

/** Points along the width of the plot at which the limits are computed. */
const STEPS = 80;

/** The two limits of a level as SVG path data. */
export interface LimitCurves {
  readonly level: Level;
  readonly path: string;
}

/**
 * The control limits around the national rate, as lines from the smallest to the largest number of children, in a box
 * of 100 × 100 with y pointing down.
 * @param national cases per 100,000 residents under 18
 * @param x residents under 18 → 0 to 100
 * @param y cases per 100,000 → 0 to 100, upwards
 */
export function limitCurves(
  national: number,
  x: ScaleContinuousNumeric<number, number>,
  y: ScaleContinuousNumeric<number, number>
): readonly LimitCurves[] {
  const across = Array.from({ length: STEPS + 1 }, (_, i) => (100 * i) / STEPS);
  return LEVELS.map((level) => {
    const limits = across.map((at) => ({ at, limits: controlLimits(national, x.invert(at), level) }));
    const line = (side: 0 | 1) =>
      `M${limits.map(({ at, limits: pair }) => `${at} ${(100 - y(pair[side])).toFixed(2)}`).join('L')}`;
    return { level, path: line(0) + line(1) };
  });
}
