import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Delivery } from './delivery.ts';
import { createOutbox } from './outbox.ts';

const delivery = (payload: string): Delivery => ({
  target: 'arn:aws:sqs:eu-central-1:000000000000:q',
  payload,
  origin: 'test',
  maxRetries: 3,
  maxAgeSeconds: 60,
});

it('delivers after a restart what it had accepted and not delivered', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'outbox-'));
  const before = createOutbox({ dataDir, targets: new Map(), log: () => {} });
  before.send([delivery('a'), delivery('b')]);
  await before.close();
  const received: string[] = [];
  const targets = new Map([['sqs', async (each: Delivery) => void received.push(each.payload)]]);
  const after = createOutbox({ dataDir, targets, log: () => {} });
  after.start();
  await expect.poll(() => received).toEqual(['a', 'b']);
  await after.close();
  const third = createOutbox({ dataDir, targets, log: () => {} });
  third.start();
  await third.close();
  expect(received).toEqual(['a', 'b']);
  await rm(dataDir, { recursive: true });
});
