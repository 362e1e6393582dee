import { type CostCaps, type DayCost, isDaySpent, isShareSpent } from '../cost-caps.ts';
import type { Run } from '../run.ts';

/**
 * What a run waits for that was taken in and has not begun, in words for a person; undefined for all others. One that shares
 * the work of another waits for no turn of its own.
 */
export function whatItWaitsFor(
  { status, announced, turnOf, linkedTo }: Pick<Run, 'status' | 'announced' | 'turnOf' | 'linkedTo'>,
  caps: CostCaps,
  day: DayCost,
): string | undefined {
  if (status !== 'RECEIVED' || announced === null) return undefined;
  if (linkedTo !== null) return 'the earlier upload of the same bytes, whose report it shares';
  if (isDaySpent(caps, day.todayUsd))
    return "the day's cost cap is reached; begins after 00:00 UTC or once MaxCostUsdPerDay is raised";
  if (isShareSpent(caps, day, turnOf))
    return `the share of ${turnOf} of the day's cost is spent; begins after 00:00 UTC or once UploaderSharePercent is raised`;
  return 'its turn; no more contracts are worked on at a time than RunConcurrency says';
}
