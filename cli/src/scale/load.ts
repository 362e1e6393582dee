import type { Contracts } from '../cost/usage.ts';

/** What comes, and how fast. */
export interface Load extends Contracts {
  /** Contracts a second in the busiest hour. */
  readonly perSecond: number;
  /** Contracts a second on average: what days add up. */
  readonly averagePerSecond: number;
  /** Hours that a contract lies with a person, on average. */
  readonly reviewHours: number;
}

const SECONDS_A_MONTH = 30 * 24 * 3600;

/** Contracts a second where so many come in a month, evenly. */
export const perSecondOf = (contractsAMonth: number): number => contractsAMonth / SECONDS_A_MONTH;
