import type { Execution } from '../journal/execution.ts';

export interface RedriveStatus {
  readonly redriveStatus: 'REDRIVABLE' | 'NOT_REDRIVABLE';
  readonly redriveStatusReason: string | null;
}

/** An execution can be redriven for 14 days after it failed. */
const REDRIVABLE_MS = 14 * 24 * 3_600_000;

/** Whether an execution can be redriven, and if not, why. */
export function redriveStatus({ status, stoppedAt }: Execution, now: number): RedriveStatus {
  if (status === 'RUNNING' || status === 'SUCCEEDED') {
    const redriveStatusReason = `Execution is ${status} and cannot be redriven`;
    return { redriveStatus: 'NOT_REDRIVABLE', redriveStatusReason };
  }
  if (now - (stoppedAt ?? now) > REDRIVABLE_MS) {
    const redriveStatusReason = 'Execution has exceeded the redrivable period of 14 days';
    return { redriveStatus: 'NOT_REDRIVABLE', redriveStatusReason };
  }
  return { redriveStatus: 'REDRIVABLE', redriveStatusReason: null };
}
