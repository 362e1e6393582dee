import { createSeededRandom } from '@countersign/local/core/seeded-random';

/** Numbers by chance, the same for the same seed. */
export interface Variates {
  /** Evenly from 0 to `below`. */
  uniform(below: number): number;
  /** Exponential with that mean: arrivals that do not know of each other, and times of work that vary much. */
  exponential(mean: number): number;
  /** True as often as given, 0 to 1. */
  happens(probability: number): boolean;
}

export function createVariates(seed: number): Variates {
  const random = createSeededRandom(seed);
  return {
    uniform: (below) => random() * below,
    exponential: (mean) => -mean * Math.log(1 - random()),
    happens: (probability) => random() < probability,
  };
}
