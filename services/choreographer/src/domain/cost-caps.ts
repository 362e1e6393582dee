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
 * Whether no more may be spent. Calls under way are not known yet, so that a cap may be passed by as many calls as run at a
 * time.
 * @returns ModelError `CostCapReached`, which nothing retries: what is open is left to a person; undefined below the caps
 */
export function overCap(caps: CostCaps, { onContractUsd, todayUsd }: Spent): ModelError | undefined {
  const refuse = (what: string, spent: number, cap: number, parameter: string) =>
    new ModelError(
      'CostCapReached',
      `${what} ${dollars(spent)} of ${dollars(cap)}; a person decides; with ${parameter} raised, whoever asks for changes in the review has it written`,
    );
  if (onContractUsd >= caps.perContractUsd) {
    return refuse('This contract has cost', onContractUsd, caps.perContractUsd, 'MaxCostUsd');
  }
  if (todayUsd >= caps.perDayUsd) {
    return refuse('All contracts of today have cost', todayUsd, caps.perDayUsd, 'MaxCostUsdPerDay');
  }
  return undefined;
}
