import type { ChangeMessageVisibilityCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { SQSRecord } from 'aws-lambda';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { sqsBatch } from '../testing/index.ts';
import { sqsVisibility, whileHidden } from './visibility.ts';

const record: SQSRecord = {
  ...sqsBatch('{}').Records[0]!,
  eventSourceARN: 'arn:aws:sqs:eu-central-1:000000000000:countersign-dev-extract',
  receiptHandle: 'receipt',
};

afterEach(() => vi.useRealTimers());

it('asks for the queue that the message came from', async () => {
  const sent: unknown[] = [];
  const sqs = { send: async ({ input }: ChangeMessageVisibilityCommand) => void sent.push(input) };
  const dead = 'https://sqs.eu-central-1.amazonaws.com/000000000000/countersign-dev-extract-dlq';
  await sqsVisibility(sqs as unknown as SQSClient, dead).hide(record, 7);
  expect(sent).toEqual([
    {
      QueueUrl: 'https://sqs.eu-central-1.amazonaws.com/000000000000/countersign-dev-extract',
      ReceiptHandle: 'receipt',
      VisibilityTimeout: 7,
    },
  ]);
});

describe('work on a message', () => {
  /** Works for so many seconds; answers what was asked of the queue meanwhile, and in the hour after. */
  async function hiddenFor(seconds: number, hide = async () => {}) {
    vi.useFakeTimers();
    const asked: number[] = [];
    const visibility = {
      hide: (_: SQSRecord, forSeconds: number) => {
        asked.push(forSeconds);
        return hide();
      },
    };
    const work = () => new Promise((resolve) => setTimeout(() => resolve('done'), seconds * 1000));
    const working = whileHidden(visibility, record, work);
    await vi.advanceTimersByTimeAsync(seconds * 1000);
    const result = await working;
    await vi.advanceTimersByTimeAsync(3_600_000);
    return { result, asked };
  }

  it('hides it anew as long as it lasts, and no longer', async () => {
    expect(await hiddenFor(100)).toEqual({ result: 'done', asked: [120, 120, 120, 120] });
  });

  it('goes on when the queue does not answer', async () => {
    const away = () => Promise.reject(new Error('SQS is away'));
    expect(await hiddenFor(1, away)).toEqual({ result: 'done', asked: [120] });
  });
});
