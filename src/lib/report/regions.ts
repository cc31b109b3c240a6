/** The four regions of the U.S. Census Bureau (“Census Regions and Divisions of the United States”). */
export const REGIONS = ['Northeast', 'Midwest', 'South', 'West'] as const;
export type Region = (typeof REGIONS)[number];

/** By postal code. The District of Columbia is in the South; Puerto Rico is in no region. */
const MEMBERS: Readonly<Record<Region, string>> = {
  Northeast: 'CT MA ME NH NJ NY PA RI VT',
  Midwest: 'IA IL IN KS MI MN MO ND NE OH SD WI',
  South: 'AL AR DC DE FL GA KY LA MD MS NC OK SC TN TX VA WV',
  West: 'AK AZ CA CO HI ID MT NM NV OR UT WA WY'
};

/**
 * The Census region of a place.
 * @param usps two-letter postal code, `null` for International
 * @returns `null` for a place that the Bureau puts in none
 */
export const regionOf = (usps: string | null): Region | null =>
  REGIONS.find((region) => usps !== null && MEMBERS[region].split(' ').includes(usps)) ?? null;
