/** The shape of a year; which of them there are is for `entries` to say. */
export const match = (param: string): boolean => /^\d{4}$/.test(param);
