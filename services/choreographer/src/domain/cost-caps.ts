import { ModelError } from '@countersign/shared';

/** What may be spent before a person decides, in US dollars. */
export interface CostCaps {
  /** On one contract, all its rounds of changes and redrives included. */
  readonly perContractUsd: number;
  /** On all contracts in one day, UTC. */
  readonly perDayUsd: number;
}

export interface Spent {
  readonly onContractUsd: number;
  readonly todayUsd: number;
}

const dollars = (amount: number) => `USD ${amount.toFixed(2)}`;

/**
 * Lets a model be asked only while there is money left. Calls under way are not known yet, so that a cap may be passed
 * by as many calls as run at a time.
 * @throws ModelError `CostCapReached`, which nothing retries: the section is left to a person
 */
export function checkCaps(caps: CostCaps, { onContractUsd, todayUsd }: Spent): void {
  const refuse = (what: string, spent: number, cap: number, parameter: string) =>
    new ModelError(
      'CostCapReached',
      `${what} ${dollars(spent)} of ${dollars(cap)}; a person decides, or raise ${parameter} and redrive the run`,
    );
  if (onContractUsd >= caps.perContractUsd) {
    throw refuse('This contract has cost', onContractUsd, caps.perContractUsd, 'MaxCostUsd');
  }
  if (todayUsd >= caps.perDayUsd) {
    throw refuse('All contracts of today have cost', todayUsd, caps.perDayUsd, 'MaxCostUsdPerDay');
  }
}
