/**
 * The network and processor that a page is opened with.
 * @typedef {{
 *   name: string,
 *   words: string,
 *   viewport: { width: number, height: number },
 *   cpu: number,
 *   network: { latency: number, downloadThroughput: number, uploadThroughput: number } | null
 * }} Condition
 */

const megabits = (/** @type {number} */ count) => (count * 1e6) / 8;

const SLOW = {
  cpu: 4,
  network: { latency: 150, downloadThroughput: megabits(1.6), uploadThroughput: megabits(0.75) }
};

/** @type {readonly Condition[]} */
export const CONDITIONS = [
  {
    name: 'mobile',
    words: '1.6 Mbps, 150 ms to the server and back, processor 4 × slower, 412 × 823',
    viewport: { width: 412, height: 823 },
    ...SLOW
  },
  {
    name: 'no throttle',
    words: '1280 × 900',
    viewport: { width: 1280, height: 900 },
    cpu: 1,
    network: null
  },
  {
    name: 'slow, on a wide screen',
    words: 'as mobile, 1280 × 900',
    viewport: { width: 1280, height: 900 },
    ...SLOW
  }
];
