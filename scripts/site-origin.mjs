/**
 * Where the site will stand: the host's origin, and a folder where there is one.
 * @param {string} text the variable SITE_ORIGIN; where it is empty a stand-in is taken
 * @returns {URL}
 * @throws when it is no http address
 */
export function siteOrigin(text) {
  const address = text || 'https://example.org';
  if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol))
    throw new Error(
      `SITE_ORIGIN is “${text}”; it must be an address such as https://example.org or https://example.org/map`
    );
  return new URL(address);
}
