import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Delivery } from './delivery.ts';
import { createDeliveryQueue } from './delivery-queue.ts';

const delivery = (payload: string): Delivery => ({
  target: 'arn:aws:sqs:eu-central-1:000000000000:q',
  payload,
  origin: 'test',
  maxRetries: 3,
  maxAgeSeconds: 60,
});

it('delivers after a restart what it had accepted and not delivered', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'delivery-queue-'));
  const before = createDeliveryQueue({ dataDir, targets: new Map(), log: () => {} });
  before.send([delivery('a'), delivery('b')]);
  await before.close();
  const received: string[] = [];
  const targets = new Map([['sqs', async (each: Delivery) => void received.push(each.payload)]]);
  const after = createDeliveryQueue({ dataDir, targets, log: () => {} });
  after.start();
  await expect.poll(() => received).toEqual(['a', 'b']);
  await after.close();
  const third = createDeliveryQueue({ dataDir, targets, log: () => {} });
  third.start();
  await third.close();
  expect(received).toEqual(['a', 'b']);
  await rm(dataDir, { recursive: true });
});
