import * as EDITION from '$lib/report/edition';

/** The line at the foot of a printed page, between the parts that the page knows: its address, and the date of printing. */
export const PRINTED = {
  address: 'Printed from',
  figures: `figures of ${EDITION.year} as published in ${EDITION.published}`
} as const;
