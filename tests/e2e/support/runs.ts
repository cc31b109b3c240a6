/**
 * Random runs: a short form in the suite, the same every time, and a long one on demand (`npm run fuzz`, `npm run soak`)
 * that takes another way each time. SEED repeats one; every failure names it.
 */
import { seeded } from '../../seeded';

const isLong = process.env.LONG === '1';

/** How often, or how much: in the suite, and on demand. */
export const atLength = <T>(short: T, long: T): T => (isLong ? long : short);

/** Set by playwright.config.ts for all of a run, retries included. */
export const SEED = Number(process.env.SEED);

export interface Dice {
  /** A whole number from 0 up to, and without, `n`. */
  readonly below: (n: number) => number;
  readonly oneOf: <T>(choices: readonly T[]) => T;
}

/** Dice that fall the same way in every run with the same seed. */
export function dice(seed = SEED): Dice {
  const random = seeded(seed);
  const below = (n: number) => Math.floor(random() * n);
  return {
    below,
    oneOf: <T>(choices: readonly T[]): T => {
      const choice = choices[below(choices.length)];
      if (choice === undefined) throw new Error('there is nothing to choose from');
      return choice;
    }
  };
}
