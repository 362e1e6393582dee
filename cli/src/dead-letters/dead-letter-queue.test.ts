import {
  ChangeMessageVisibilityBatchCommand,
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  type Message,
  ReceiveMessageCommand,
  type SQSClient,
  StartMessageMoveTaskCommand,
} from '@aws-sdk/client-sqs';
import { describe, expect, it } from 'vitest';
import { describeMove, discardMessage, lookAt, messageOf, moveBack } from './dead-letter-queue.ts';

const letter = (number: number, Body = '{"detail-type":"contract.routed.v1"}'): Message => ({
  MessageId: `m${number}`,
  ReceiptHandle: `r${number}`,
  Body,
});

/** A queue that hands out each message once, ten at a time, as one whose messages are hidden for a while. */
function queueOf(...messages: Message[]) {
  const deleted: (string | undefined)[] = [];
  const visible = [...messages];
  const sqs = {
    async send(command: unknown) {
      if (command instanceof ReceiveMessageCommand) return { Messages: visible.splice(0, 10) };
      if (command instanceof DeleteMessageCommand) deleted.push(command.input.ReceiptHandle);
      return {};
    },
  } as unknown as SQSClient;
  return { sqs, deleted };
}

describe('a dead-letter queue', () => {
  it('is shown to its end', async () => {
    const { sqs } = queueOf(...Array.from({ length: 23 }, (_, number) => letter(number)));
    expect(await lookAt(sqs, 'q')).toHaveLength(23);
  });

  it('is shown to its end though there is more than a short look takes, and then nothing is kept in hand', async () => {
    const letters = Array.from({ length: 400 }, (_, number) => letter(number));
    const hiddenUntil = new Map<string, number>();
    let now = 0;
    const sqs = {
      async send(command: unknown) {
        // Each call takes a fifth of a second: all of them longer than a look hides one message.
        now += 0.2;
        if (command instanceof GetQueueAttributesCommand)
          return { Attributes: { ApproximateNumberOfMessages: String(letters.length) } };
        if (command instanceof ReceiveMessageCommand) {
          const Messages = letters
            .filter(({ MessageId = '' }) => (hiddenUntil.get(MessageId) ?? 0) <= now)
            .slice(0, 10);
          for (const { MessageId = '' } of Messages)
            hiddenUntil.set(MessageId, now + (command.input.VisibilityTimeout ?? 0));
          return { Messages };
        }
        if (command instanceof ChangeMessageVisibilityBatchCommand)
          for (const { ReceiptHandle = '' } of command.input.Entries ?? [])
            hiddenUntil.delete(ReceiptHandle.replace('r', 'm'));
        return {};
      },
    } as unknown as SQSClient;
    expect(await lookAt(sqs, 'q')).toHaveLength(400);
    expect(hiddenUntil.size).toBe(0);
  });

  it('is asked on all servers of SQS: of some alone, an empty answer says nothing', async () => {
    const waits: (number | undefined)[] = [];
    const sqs = {
      async send({ input }: ReceiveMessageCommand) {
        if ('WaitTimeSeconds' in input) waits.push(input.WaitTimeSeconds);
        return {};
      },
    } as unknown as SQSClient;
    await lookAt(sqs, 'q');
    expect(waits[0]).toBeGreaterThan(0);
  });

  it('is shown once, though its messages come again', async () => {
    const { sqs } = queueOf(letter(1), letter(2), letter(1));
    expect((await lookAt(sqs, 'q')).map(({ MessageId }) => MessageId)).toEqual(['m1', 'm2']);
  });

  it('loses the one message that is discarded, and no other', async () => {
    const { sqs, deleted } = queueOf(letter(1), letter(2));
    const recorded: (string | undefined)[] = [];
    const record = async ({ MessageId }: Message) => {
      expect(deleted).toEqual([]);
      recorded.push(MessageId);
    };
    expect(await discardMessage(sqs, 'q', 'm2', record)).toMatchObject({ MessageId: 'm2' });
    expect({ deleted, recorded }).toEqual({ deleted: ['r2'], recorded: ['m2'] });
  });

  it('has a message in hand for long before its discarding is recorded, and does not say gone of one that stays', async () => {
    const held: (number | undefined)[] = [];
    const sqs = {
      async send(command: unknown) {
        if (command instanceof ChangeMessageVisibilityCommand) held.push(command.input.VisibilityTimeout);
        // It comes once in each look, as where a deletion did nothing.
        if (command instanceof ReceiveMessageCommand) return { Messages: [letter(1)] };
        return {};
      },
    } as unknown as SQSClient;
    const record = async () => expect(held[0]).toBeGreaterThan(60);
    await expect(discardMessage(sqs, 'q', 'm1', record)).rejects.toThrow('m1 is still there');
  });

  it('keeps a message whose discarding cannot be recorded', async () => {
    const { sqs, deleted } = queueOf(letter(1));
    const record = () => Promise.reject(new Error('The API does not answer'));
    await expect(discardMessage(sqs, 'q', 'm1', record)).rejects.toThrow('does not answer');
    expect(deleted).toEqual([]);
  });

  const unrecorded = (sqs: SQSClient, url: string, id: string) =>
    discardMessage(sqs, url, id, () => Promise.reject(new Error('was recorded')));

  it.each([messageOf, unrecorded])('says so where a message is not there', async (work) => {
    const { sqs, deleted } = queueOf(letter(1));
    await expect(work(sqs, 'q', 'm9')).rejects.toThrow('no message m9');
    expect(deleted).toEqual([]);
  });

  it.each([
    ['waits for a message of a list that was looked at just now', 3, 'm1'],
    ['does not wait for one that somebody keeps in hand', 1000, 'There is no message m1'],
  ])('%s', async (_, looks, expected) => {
    let asked = 0;
    const sqs = {
      async send(command: unknown) {
        if (command instanceof ReceiveMessageCommand)
          return { Messages: ++asked === looks + 1 ? [letter(1)] : [] };
        return { Attributes: { ApproximateNumberOfMessagesNotVisible: '1' } };
      },
    } as unknown as SQSClient;
    const found = messageOf(sqs, 'q', 'm1', { everyMs: 1, forMs: 100 });
    expect(await found.then(({ MessageId }) => MessageId, String)).toContain(expected);
  });
});

/** A queue whose messages somebody has in hand when it is asked for them the first so many times. */
function lookedAt(times: number) {
  const said: string[] = [];
  let asked = 0;
  const sqs = {
    async send(command: unknown) {
      if (command instanceof StartMessageMoveTaskCommand) said.push(command.input.SourceArn ?? '');
      if (!(command instanceof GetQueueAttributesCommand)) return {};
      asked += 1;
      const [visible, held] = asked > times ? ['3', '0'] : ['1', '2'];
      return {
        Attributes: {
          QueueArn: `arn:${command.input.QueueUrl}`,
          ApproximateNumberOfMessages: visible,
          ApproximateNumberOfMessagesNotVisible: held,
        },
      };
    },
  } as unknown as SQSClient;
  return { sqs, said };
}

describe('moving dead letters back', () => {
  it('waits until nobody looks at them, since a look hides them from the move', async () => {
    const { sqs, said } = lookedAt(2);
    expect(await moveBack(sqs, 'dead', 'work', { everyMs: 1, forMs: 60_000 })).toEqual({
      moved: 3,
      inHand: 0,
    });
    expect(said).toEqual(['arn:dead']);
  });

  it('moves the others when somebody does not let go', async () => {
    const { sqs, said } = lookedAt(Number.POSITIVE_INFINITY);
    expect(await moveBack(sqs, 'dead', 'work', { everyMs: 1, forMs: 5 })).toEqual({ moved: 1, inHand: 2 });
    expect(said).toEqual(['arn:dead']);
  });

  it.each([
    [{ moved: 3, inHand: 0 }, 'About 3 of a-dlq go to a again.'],
    [{ moved: 0, inHand: 0 }, 'SQS counts no message in a-dlq that could go to a.'],
    [
      { moved: 1, inHand: 2 },
      'About 1 of a-dlq goes to a again; somebody has 2 more in hand, which stay: redrive again in a while.',
    ],
  ])('says of %o what became of them', (moved, words) => {
    expect(describeMove(moved, 'a-dlq', 'a')).toBe(words);
  });
});
