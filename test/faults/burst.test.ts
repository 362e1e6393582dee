import type { Run } from '@countersign/api';
import { hasEnded } from '@countersign/events/run-status';
import { afterAll, beforeAll, expect, inject, it, vi } from 'vitest';
import { isAway } from '../../cli/src/api/patient-fetch.ts';
import { faultsAt } from '../support/faults.ts';
import { connectToSystem, type System, sample } from '../support/system.ts';

/** More than the embedded runtime has places for; see `runConcurrency` of deploy/stages.yml. COUNTERSIGN_BURST says how many. */
const CONTRACTS = Number(process.env.COUNTERSIGN_BURST ?? 30);
const PLACES = 24;
const MINUTES = 60_000;
const PATIENCE = (10 + 0.3 * CONTRACTS) * MINUTES;
/** Looked at as often as takes a few looks for each contract that ends. */
const WAITING = { timeout: PATIENCE, interval: Math.max(1000, 20 * CONTRACTS) };

/** A machine that is at work on hundreds of contracts answers when it gets to it. */
function noneWhileAway(error: unknown): Run[] {
  if (isAway(error)) return [];
  throw error;
}

let system: System;
const faults = faultsAt(inject('endpoint'));
beforeAll(async () => {
  system = await connectToSystem();
});
afterAll(() => faults.clear());

it(
  'takes a burst of contracts through a model of five calls a second: all are finished, none more at a time than there are places',
  async () => {
    await faults.inject({ service: 'bedrock', operation: 'Converse', fault: 'throttle', perSecond: 5 });
    const names = Array.from({ length: CONTRACTS }, () => sample('mutual-nda'));
    const keys = await Promise.all(names.map((path) => system.drop(path)));
    let running = 0;
    await vi.waitUntil(async () => {
      const all = await system.operator.listRuns({}).catch(noneWhileAway);
      const runs = all.filter(({ key }) => keys.includes(key));
      running = Math.max(running, runs.filter(({ status }) => status === 'RUNNING').length);
      return runs.length === CONTRACTS && runs.every(({ status }) => hasEnded(status));
    }, WAITING);
    const runs = await Promise.all(keys.map((key) => system.end(key)));

    const throttled = runs.flatMap(({ timeline }) =>
      timeline.filter(({ what, detail }) => what === 'failed' && detail?.startsWith('ThrottlingException')),
    );
    expect(throttled.length).toBeGreaterThan(0);
    expect(runs.map(({ status, sections }) => ({ status, failed: sections.failed }))).toEqual(
      runs.map(() => ({ status: 'COMPLETED', failed: 0 })),
    );
    expect(running).toBeGreaterThan(0);
    expect(running).toBeLessThanOrEqual(PLACES);
  },
  PATIENCE + 2 * MINUTES,
);
