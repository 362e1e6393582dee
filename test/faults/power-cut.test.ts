import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startCountersign } from '../support/countersign-process.ts';
import { connectTo, sample } from '../support/system.ts';

let folder: string;
let running: Awaited<ReturnType<typeof startCountersign>>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'countersign-power-cut-'));
});
afterAll(async () => {
  await running.kill();
  await rm(folder, { recursive: true, force: true });
});

describe('a power cut', () => {
  it('loses neither the contract that waits for its review nor the one that is at work', async () => {
    running = await startCountersign(folder);
    const before = await connectTo(running);
    const reviewed = await before.drop(sample('agency-agreement'));
    await before.runWhere(reviewed, ({ status }) => status === 'AWAITING_REVIEW');
    const atWork = await before.drop(sample('outsourcing-agreement'));
    await before.runWhere(atWork, ({ stage }) => stage === 'generate');
    await running.kill();

    running = await startCountersign(folder);
    const after = await connectTo(running);
    expect(await after.operator.listRuns({ key: reviewed })).toMatchObject([{ status: 'AWAITING_REVIEW' }]);
    expect(await after.approvedEnd(reviewed)).toMatchObject({ status: 'COMPLETED' });
    const end = await after.approvedEnd(atWork);
    expect(end.status).toBe('COMPLETED');
    expect(
      end.timeline.filter(({ stage, what }) => stage === 'extract' && what === 'dispatched'),
    ).toHaveLength(1);
  });
});
