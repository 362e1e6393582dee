import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createDeliveryQueue } from '../../core/delivery/index.ts';
import { createQueues, queueTarget } from '../sqs/index.ts';

/** Runs the fixture until so many events were accepted, then kills it. Returns how many were. */
async function putUntilKilled(dataDir: string, count: number): Promise<number> {
  const fixture = new URL('./fixtures/put-events-until-killed.ts', import.meta.url);
  const child = fork(fixture, [dataDir], { env: { ...process.env, NODE_OPTIONS: '' }, execArgv: [] });
  let accepted = 0;
  child.on('message', (number) => {
    accepted = Number(number) + 1;
    if (accepted === count) child.kill('SIGKILL');
  });
  await once(child, 'exit');
  return accepted;
}

it('delivers every event that was accepted before the process was killed', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'killed-'));
  const accepted = await putUntilKilled(dataDir, 200);
  const queues = createQueues({ url: 'http://127.0.0.1:2', dataDir });
  const deliveryQueue = createDeliveryQueue({
    dataDir,
    targets: new Map([['sqs', queueTarget(queues.sender)]]),
  });
  deliveryQueue.start();
  const missing = new Set(Array.from({ length: accepted }, (_each, number) => number));
  while (missing.size > 0) {
    const arn = 'arn:aws:sqs:eu-central-1:000000000000:work';
    const records = await queues.poller.receive(arn, { max: 1000, waitMs: 5000 });
    if (records.length === 0) break;
    for (const { body } of records) missing.delete(JSON.parse(body).detail.number);
  }
  expect([...missing]).toEqual([]);
  await deliveryQueue.close();
  queues.close();
  await rm(dataDir, { recursive: true });
});
