import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasEnded } from '@countersign/events/run-status';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { startCountersign } from '../support/countersign-process.ts';
import { connectTo, sample } from '../support/system.ts';

/** A model with a price, which the embedded one answers for, and a day that a few of its sections spend, whoever's they are. */
const PARAMETERS = {
  ModelId: 'eu.anthropic.claude-sonnet-4-6',
  MaxCostUsdPerDay: '0.05',
  UploaderSharePercent: '100',
};
const WAITING = { timeout: 200_000, interval: 500 };

let folder: string;
let runtime: Awaited<ReturnType<typeof startCountersign>>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'countersign-spent-'));
  runtime = await startCountersign(folder, PARAMETERS);
});
afterAll(async () => {
  await runtime.kill();
  await rm(folder, { recursive: true, force: true });
});

it('leaves to people what a day may cost no more, and lets no other contract begin, and says so', async () => {
  const system = await connectTo(runtime);
  const first = await system.drop(sample('supply-agreement'));
  await system.runWhere(first, ({ status }) => status === 'AWAITING_REVIEW' || hasEnded(status));
  // One contract may not be enough: sections under way are not known yet.
  await vi.waitUntil(async () => {
    const today = await system.operator.costOfToday();
    if (today && today.costUsd >= today.maxCostUsd) return true;
    await system.runWhere(
      await system.drop(sample('supply-agreement')),
      ({ status }) => status !== 'RUNNING',
    );
    return false;
  }, WAITING);

  const waiting = await system.runWhere(
    await system.drop(sample('mutual-nda')),
    ({ status, waits }) => status === 'RECEIVED' && waits !== undefined,
  );
  expect(waiting.waits).toMatch(/the day's cost cap is reached; begins after 00:00 UTC/);
  expect((await system.operator.getRun(waiting.runId)).tasks).toEqual([]);
});
