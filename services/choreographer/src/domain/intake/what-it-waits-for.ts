import { type CostCaps, isDaySpent } from '../cost-caps.ts';
import type { Run } from '../run.ts';

/** What a run waits for that was taken in and has not begun, in words for a person; undefined for all others. */
export function whatItWaitsFor(
  { status, announced }: Pick<Run, 'status' | 'announced'>,
  caps: CostCaps,
  todayUsd: number,
): string | undefined {
  if (status !== 'RECEIVED' || announced === null) return undefined;
  return isDaySpent(caps, todayUsd)
    ? "the day's cost cap is reached; begins after 00:00 UTC or once MaxCostUsdPerDay is raised"
    : 'its turn; no more contracts are worked on at a time than RunConcurrency says';
}
