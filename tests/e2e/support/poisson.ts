/**
 * The exact (Garwood) 95% interval of a count by its definition: the means under which as many cases or more, and as
 * many or fewer, have a probability of 2.5%. Summed term by term, which needs no special function.
 */
const TAIL = 0.025;

function logFactorial(n: number): number {
  let sum = 0;
  for (let k = 2; k <= n; k += 1) sum += Math.log(k);
  return sum;
}

/** P(X ≥ n) for n above the mean, or P(X ≤ n) for n below it: terms shrink away from n. */
function tail(n: number, mean: number, logN: number, direction: 1 | -1): number {
  let term = Math.exp(n * Math.log(mean) - mean - logN);
  let sum = 0;
  for (let k = n; k >= 0 && term > sum * 1e-16; k += direction) {
    sum += term;
    term *= direction === 1 ? mean / (k + 1) : k / mean;
  }
  return sum;
}

function bisect(low: number, high: number, isBelow: (mean: number) => boolean): number {
  let [a, b] = [low, high];
  for (let i = 0; i < 80; i += 1) {
    const middle = (a + b) / 2;
    if (isBelow(middle)) a = middle;
    else b = middle;
  }
  return (a + b) / 2;
}

/** The limits of the mean of a Poisson count of `n`. */
export function poissonInterval(n: number): [low: number, high: number] {
  const logN = logFactorial(n);
  const far = n + 12 * Math.sqrt(n) + 12;
  const low = n === 0 ? 0 : bisect(1e-9, n, (mean) => tail(n, mean, logN, 1) < TAIL);
  const high = bisect(Math.max(n, 1e-9), far, (mean) => tail(n, mean, logN, -1) > TAIL);
  return [low, high];
}
