import { ModelError } from '@countersign/shared';
import { UNKNOWN_UPLOADER } from './intake/queue.ts';

/** What may be spent before a person decides, in US dollars. */
export interface CostCaps {
  /** On one contract, all its rounds of changes and redrives included. */
  readonly perContractUsd: number;
  /** On all contracts in one day, UTC. */
  readonly perDayUsd: number;
  /** Of that, on the contracts of one uploader who is known; undefined for all of it. */
  readonly perUploaderDayUsd?: number;
}

/** What a day, UTC, has cost until now. */
export interface DayCost {
  readonly todayUsd: number;
  /** Of that, by who shares turns; uploaders whose contracts have cost nothing are left out. */
  readonly ofUploadersUsd: ReadonlyMap<string, number>;
}

export interface Spent {
  readonly onContractUsd: number;
  readonly todayUsd: number;
}

/**
 * The caps that hold a stage back: `contract` alone where nobody can decide without its answer, since the day's cap lets no
 * contract begin as it is; `contract and day` where a person can decide with what there is.
 */
export type CappedBy = 'nothing' | 'contract' | 'contract and day';

const dollars = (amount: number) => `USD ${amount.toFixed(2)}`;

const WAY_OUT = {
  contract: (parameter: string) => `with ${parameter} raised, a redrive goes on`,
  'contract and day': (parameter: string) =>
    `a person decides; with ${parameter} raised, whoever asks for changes in the review has it written`,
};

/** Refuses what would spend more; nothing retries it. `of` says which cap is reached. */
export class CostCapReached extends ModelError {
  readonly of: 'contract' | 'day';

  constructor(message: string, of: 'contract' | 'day') {
    super('CostCapReached', message);
    this.of = of;
  }
}

/** Whether what all contracts of a day have cost lets no other begin. */
export const isDaySpent = (caps: CostCaps, todayUsd: number): boolean => todayUsd >= caps.perDayUsd;

/**
 * Whether what the contracts of one uploader have cost that day lets no other of theirs begin: what is left of the day is for
 * everybody else. Those who are not known are no one uploader, and where everything comes that way nobody else is there.
 */
export const isShareSpent = (
  { perUploaderDayUsd }: CostCaps,
  { ofUploadersUsd }: DayCost,
  turnOf: string | null,
): boolean =>
  perUploaderDayUsd !== undefined &&
  turnOf !== null &&
  turnOf !== UNKNOWN_UPLOADER &&
  (ofUploadersUsd.get(turnOf) ?? 0) >= perUploaderDayUsd;

/**
 * Whether a stage may spend no more. Calls under way are not known yet, so that a cap may be passed by as many calls as run
 * at a time.
 * @returns the refusal, whose message names the way out; undefined below the caps
 */
export function overCap(
  caps: CostCaps,
  { onContractUsd, todayUsd }: Spent,
  by: Exclude<CappedBy, 'nothing'>,
): CostCapReached | undefined {
  const refuse = (of: CostCapReached['of'], what: string, spent: number, cap: number, parameter: string) =>
    new CostCapReached(`${what} ${dollars(spent)} of ${dollars(cap)}; ${WAY_OUT[by](parameter)}`, of);
  if (onContractUsd >= caps.perContractUsd) {
    return refuse('contract', 'This contract has cost', onContractUsd, caps.perContractUsd, 'MaxCostUsd');
  }
  if (by === 'contract and day' && isDaySpent(caps, todayUsd)) {
    return refuse('day', 'All contracts of today have cost', todayUsd, caps.perDayUsd, 'MaxCostUsdPerDay');
  }
  return undefined;
}
