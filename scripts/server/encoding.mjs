/** @typedef {{ coding: 'br' | 'gzip', suffix: '.br' | '.gz' }} Encoding */

/**
 * What the build compresses ahead of time, the smaller first.
 * @type {readonly Encoding[]}
 */
export const PRECOMPRESSED = [
  { coding: 'br', suffix: '.br' },
  { coding: 'gzip', suffix: '.gz' }
];

/**
 * Reads an Accept-Encoding header into the weight of each coding it names.
 * @param {string} header
 */
function weights(header) {
  /** @type {Map<string, number>} */
  const found = new Map();
  for (const entry of header.toLowerCase().split(',')) {
    const [coding = '', ...parameters] = entry.split(';').map((part) => part.trim());
    const quality = parameters.find((parameter) => /^q\s*=/.test(parameter));
    const weight = quality === undefined ? 1 : Number(quality.slice(quality.indexOf('=') + 1));
    if (coding) found.set(coding, weight >= 0 && weight <= 1 ? weight : 0);
  }
  return found;
}

/**
 * The encodings a client takes in preference to the plain file, the one it likes best first.
 * @param {string | undefined} header the request's Accept-Encoding
 */
export function acceptedEncodings(header = '') {
  const asked = weights(header);
  const weightOf = (/** @type {Encoding} */ { coding }) => asked.get(coding) ?? asked.get('*') ?? 0;
  const plain = asked.get('identity') ?? 0;
  return PRECOMPRESSED.filter((encoding) => weightOf(encoding) > 0 && weightOf(encoding) >= plain).sort(
    (a, b) => weightOf(b) - weightOf(a)
  );
}
