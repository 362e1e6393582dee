import { hasEnded } from '@countersign/events/run-status';
import { afterAll, beforeAll, expect, inject, it, vi } from 'vitest';
import { faultsAt } from '../support/faults.ts';
import { connectToSystem, type System, sample } from '../support/system.ts';

/** More than the embedded runtime has places for; see `runConcurrency` of deploy/stages.yml. */
const CONTRACTS = 30;
const PLACES = 24;
const MINUTES = 60_000;
const WAITING = { timeout: 18 * MINUTES, interval: 1000 };

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
      const runs = (await system.operator.listRuns({})).filter(({ key }) => keys.includes(key));
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
  20 * MINUTES,
);
