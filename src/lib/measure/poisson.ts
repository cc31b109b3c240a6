/** Natural logarithm of the gamma function for x > 0 (Lanczos approximation, g = 7, n = 9; error below 1e-13). */
function logGamma(x: number): number {
  const coefficients = [
    676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905,
    -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7
  ];
  const series = coefficients.reduce((sum, c, i) => sum + c / (x + i), 0.99999999999980993);
  const t = x + 6.5;
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(series);
}

/** Regularized lower incomplete gamma function P(a, x): series below a + 1, continued fraction (Lentz) above. */
function gammaCdf(a: number, x: number): number {
  if (x <= 0) return 0;
  const scale = Math.exp(a * Math.log(x) - x - logGamma(a));
  if (x < a + 1) {
    let term = 1 / a;
    let sum = term;
    for (let n = 1; term > sum * 1e-16; n += 1) {
      term *= x / (a + n);
      sum += term;
    }
    return sum * scale;
  }
  let b = x + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let fraction = d;
  for (let n = 1, delta = 0; Math.abs(delta - 1) > 1e-15; n += 1) {
    const an = -n * (n - a);
    b += 2;
    d = 1 / (an * d + b);
    c = b + an / c;
    delta = c * d;
    fraction *= delta;
  }
  return 1 - scale * fraction;
}

/** The x at which P(a, x) = p, by bisection. */
function gammaQuantile(p: number, a: number): number {
  let low = 0;
  let high = a + 10 * Math.sqrt(a) + 10;
  while (high - low > 1e-12 * high) {
    const middle = (low + high) / 2;
    if (gammaCdf(a, middle) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/**
 * Exact 95% confidence limits for the mean of a Poisson count (Garwood 1936, Biometrika 28: 437–442).
 * @param count observed events, a whole number ≥ 0
 * @returns `[low, high]` in events; low is 0 for a count of 0
 */
export function poissonInterval(count: number): [low: number, high: number] {
  return [count === 0 ? 0 : gammaQuantile(0.025, count), gammaQuantile(0.975, count + 1)];
}

/**
 * The probability that a Poisson count is `count` or fewer.
 * @param count a whole number ≥ 0
 * @param mean above 0
 */
export const poissonCdf = (count: number, mean: number): number => 1 - gammaCdf(count + 1, mean);
