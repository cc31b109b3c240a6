/** The shape of a slug; which of them there are is for `entries` to say, and for the 404 page. */
export const match = (param: string): boolean => /^[a-z]{3,}(-[a-z]+)*$/.test(param);
