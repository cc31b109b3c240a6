const whole = new Intl.NumberFormat('en-US');
const decimal = new Intl.NumberFormat('en-US', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const share = new Intl.NumberFormat('en-US', {
  style: 'percent',
  minimumFractionDigits: 1,
  maximumFractionDigits: 1
});

/** 29782 → “29,782”. */
export const formatCount = (value: number): string => whole.format(value);

/** 40.4 → “40.4”; 7 → “7.0”. */
export const formatRate = (value: number): string => decimal.format(value);

/** 2153 of 2259 → “95.3%”. */
export const formatShare = (part: number, all: number): string => share.format(part / all);
