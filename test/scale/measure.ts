import { setTimeout as sleep } from 'node:timers/promises';
import type { Run } from '@countersign/api';
import { hasEnded } from '@countersign/events/run-status';
import { type Count, settledCountsAt, sumOf } from '../support/counts.ts';
import { type System, sample } from '../support/system.ts';

/** A contract that passes without a person, so that nobody is waited for. */
const SAMPLE = 'mutual-nda';
const LOOK_MS = 500;

/** What contracts that came together took, in seconds, and what they made the runtime do. */
export interface Measured {
  readonly runs: readonly Run[];
  /** From the first that was received to the last that ended. */
  readonly seconds: number;
  /** Mean time from the inbox to the end. */
  readonly meanSeconds: number;
  /** How much each counter of the runtime grew. */
  grown(name: string, labels?: Readonly<Record<string, string>>): number;
}

const at = (instant: string | null) => (instant === null ? Number.NaN : Date.parse(instant) / 1000);
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Drops so many contracts at once, and waits until all have ended. */
export async function measure(system: System, endpoint: string, contracts: number): Promise<Measured> {
  const before: readonly Count[] = await settledCountsAt(endpoint);
  const keys = new Set(
    await Promise.all(Array.from({ length: contracts }, () => system.drop(sample(SAMPLE)))),
  );
  for (;;) {
    const runs = (await system.operator.listRuns({})).filter(({ key }) => keys.has(key));
    if (runs.length === contracts && runs.every(({ status }) => hasEnded(status))) {
      const after = await settledCountsAt(endpoint);
      const received = runs.map(({ receivedAt }) => at(receivedAt));
      return {
        runs,
        seconds: Math.max(...runs.map(({ finishedAt }) => at(finishedAt))) - Math.min(...received),
        meanSeconds: mean(runs.map(({ receivedAt, finishedAt }) => at(finishedAt) - at(receivedAt))),
        grown: (name, labels = {}) => sumOf(after, name, labels) - sumOf(before, name, labels),
      };
    }
    await sleep(LOOK_MS);
  }
}
