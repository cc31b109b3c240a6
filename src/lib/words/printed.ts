/** The line at the foot of a printed page, between the parts that the page knows: its address, and the date of printing. */
export const PRINTED = {
  address: 'Printed from',
  figures: 'figures of 2020 as published in August 2021'
} as const;
