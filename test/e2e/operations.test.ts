import { GetQueueUrlCommand, SendMessageCommand } from '@aws-sdk/client-sqs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { SampleUser } from '../../cli/src/api/sign-in.ts';
import { operationsSince } from '../../cli/src/audit/operations-since.ts';
import { traceOf } from '../../cli/src/dead-letters/dead-letter.ts';
import { discardMessage, lookAt } from '../../cli/src/dead-letters/dead-letter-queue.ts';
import { connectToSystem, type System } from '../support/system.ts';
import { waitUntil } from '../support/wait-until.ts';

const STAGE = process.env.COUNTERSIGN_STAGE ?? 'local';
const WAITING = { timeout: 60_000, interval: 500 };
const QUEUE = `countersign-${STAGE}-classify-dlq`;

let system: System;
beforeAll(async () => {
  system = await connectToSystem();
});

async function deadLetter(body: string) {
  const { QueueUrl: url = '' } = await system.sqs.send(new GetQueueUrlCommand({ QueueName: QUEUE }));
  const { MessageId = '' } = await system.sqs.send(
    new SendMessageCommand({ QueueUrl: url, MessageBody: body }),
  );
  return { url, id: MessageId };
}

/** Discards a message as the command does, in the name of somebody. */
const discardAs = (user: SampleUser, { url, id }: Awaited<ReturnType<typeof deadLetter>>) =>
  discardMessage(system.sqs, url, id, (message) => {
    const step = { action: 'discard', queue: QUEUE, reason: 'A test' } as const;
    return system.as(user).recordOperation({ ...step, ...traceOf(message) });
  });

/** Who discarded something, by the archive. */
async function discards() {
  const deployment = { ...system, stage: STAGE, api: async () => system.operator };
  const steps = await operationsSince(deployment, new Date(Date.now() - 3_600_000));
  return steps.filter(({ resource }) => resource === QUEUE);
}

const idsIn = async (url: string) => (await lookAt(system.sqs, url)).map(({ MessageId }) => MessageId);

describe('what operations do with credentials of their own', () => {
  it('is in the archive with who did it', async () => {
    const letter = await deadLetter('garbage that nobody can read');
    await discardAs('uploader', letter);
    const found = await waitUntil(async () => (await discards())[0] ?? false, WAITING);
    expect(found).toMatchObject({
      who: expect.stringContaining('Uwe Uploader'),
      action: 'operator-acted discard',
    });
    expect(await idsIn(letter.url)).not.toContain(letter.id);
  });

  it('is not done by whoever may not step in', async () => {
    const letter = await deadLetter('garbage of another day');
    await expect(discardAs('reviewer', letter)).rejects.toMatchObject({ status: 403 });
    // Still there, and hidden for a moment from whoever looks next.
    const discarded = await waitUntil(() => discardAs('lead', letter).catch(() => false as const), WAITING);
    expect(discarded).toMatchObject({ MessageId: letter.id });
  });
});
