/**
 * Probability of at most `count` events when `mean` are expected: every term of the Poisson distribution that matters,
 * summed. Terms are taken relative to the one at the mean and divided by the sum of all of them.
 */
export function atMost(count: number, mean: number): number {
  const middle = Math.floor(mean);
  let upTo = 0;
  let all = 0;
  const add = (events: number, term: number) => {
    all += term;
    if (events <= count) upTo += term;
  };
  for (let k = middle, term = 1; term > 1e-20; k += 1, term *= mean / k) add(k, term);
  for (let k = middle - 1, term = middle / mean; k >= 0 && term > 1e-20; term *= k / mean, k -= 1)
    add(k, term);
  return upTo / all;
}

/** The mean at which `probability(mean)` falls to `target`, by halving. */
export function meanWhere(probability: (mean: number) => number, target: number, highest: number): number {
  let [low, high] = [0, highest];
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (probability(middle) > target) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Exact 95% limits of a count, from the sums alone. */
export function limitsBySum(count: number): [low: number, high: number] {
  const highest = count + 10 * Math.sqrt(count + 1) + 10;
  const low = count === 0 ? 0 : meanWhere((mean) => atMost(count - 1, mean), 0.975, highest);
  return [low, meanWhere((mean) => atMost(count, mean), 0.025, highest)];
}
