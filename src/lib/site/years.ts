import * as EDITION from '$lib/report/edition';

/** The years there are figures of, the newest first; vite.config.ts has read them. */
export const YEARS: readonly number[] = __YEARS__;

/** Whether a year's pages stand at the site's root. */
export const isNewest = (year: number): boolean => year === YEARS[0];

/** Where a year stands in the site: the newest at its root, each other in a folder of its own. */
export const folderOf = (year: number): string => (isNewest(year) ? '' : `${year}/`);

/** The way from the root of this build, which has one year, to that of another year's. */
export const wayTo = (year: number): string => (isNewest(EDITION.year) ? '' : '../') + folderOf(year);
