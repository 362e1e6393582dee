import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEmbedded } from '../../cli/src/embedded/start-embedded.ts';
import { faultsAt } from '../support/faults.ts';
import { connectTo, type System, sample } from '../support/system.ts';

/** A runtime of its own, whose state machine loses patience with a task after seconds instead of minutes. */
let runtime: Awaited<ReturnType<typeof startEmbedded>>;
let system: System;
beforeAll(async () => {
  runtime = await startEmbedded({ parameters: { TaskSeconds: '10' }, onProgress: () => {} });
  system = await connectTo(runtime);
});
afterAll(() => runtime.stop());

describe('a service that crashes in the middle of a task', () => {
  it('is asked again by the state machine, and no earlier stage is', async () => {
    await faultsAt(runtime.endpoint).inject(
      { service: 'sagemaker', fault: 'delay', delayMs: 5_000, times: 1 },
      {
        service: 'function',
        operation: 'countersign-local-classify',
        fault: 'crash',
        delayMs: 2_000,
        times: 1,
      },
    );
    const run = await system.end(await system.drop(sample('mutual-nda')));
    expect(run.status).toBe('COMPLETED');
    const dispatched = (wanted: string) =>
      run.timeline.filter(({ stage, what }) => stage === wanted && what === 'dispatched').length;
    expect({ extract: dispatched('extract'), classify: dispatched('classify') }).toEqual({
      extract: 1,
      classify: 2,
    });
  });
});
