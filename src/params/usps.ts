/** The shape of a postal code. */
export const match = (param: string): boolean => /^[a-z]{2}$/i.test(param);
