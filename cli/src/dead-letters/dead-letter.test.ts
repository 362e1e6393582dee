import { createHash } from 'node:crypto';
import type { Message } from '@aws-sdk/client-sqs';
import { describe, expect, it } from 'vitest';
import { describeMessage, reasonOf, traceOf, typeOf } from './dead-letter.ts';

const letter = (number: number, Body = '{"detail-type":"contract.routed.v1"}'): Message => ({
  MessageId: `m${number}`,
  ReceiptHandle: `r${number}`,
  Body,
});

/** A message with attributes, as EventBridge and SNS put it where they could not hand it over. */
const letterWith = (attributes: Record<string, string>): Message => ({
  ...letter(1),
  MessageAttributes: Object.fromEntries(
    Object.entries(attributes).map(([name, StringValue]) => [name, { DataType: 'String', StringValue }]),
  ),
});

describe('a dead letter', () => {
  it.each([
    {
      of: { 'detail-type': 'contract.routed.v1', detail: { subject: 'run-5f0c2a9b7d31e486' } },
      named: { eventType: 'contract.routed.v1' },
      runId: 'run-5f0c2a9b7d31e486',
    },
    {
      of: { 'detail-type': 'Object Created', detail: { bucket: 'inbox' } },
      named: { eventType: 'Object Created' },
    },
    {
      of: { 'detail-type': 'x'.repeat(300), detail: { subject: '../..' } },
      named: { eventType: 'x'.repeat(200) },
    },
    { of: { detail: 'words' }, named: {} },
    { of: 7, named: {} },
  ])('is recorded by its hash and what it names, without its words: $of', ({ of, named, runId }) => {
    const Body = JSON.stringify(of);
    const sha256 = createHash('sha256').update(Body).digest('hex');
    const message = { messageId: 'm1', sha256, ...named };
    expect(traceOf(letter(1, Body))).toEqual({ message, ...(runId && { runId }) });
  });

  it.each([
    [letter(1), 'contract.routed.v1'],
    [letter(1, 'garbage'), 'garbage'],
    [letter(1, '{}'), 'failed five times'],
    [
      { ...letter(1), MessageAttributes: { reason: { DataType: 'String', StringValue: 'unknown type' } } },
      'unknown type',
    ],
    [
      letterWith({ ERROR_CODE: 'NO_PERMISSIONS', ERROR_MESSAGE: 'The rule may not send to it' }),
      'NO_PERMISSIONS: The rule may not send to it',
    ],
    [letterWith({ ErrorCode: '403', ErrorMessage: 'The topic may not' }), '403: The topic may not'],
  ])('tells what a message is and why it lies there: %j', (message, told) => {
    expect(describeMessage(message)).toContain(told);
  });
});

describe('an event that a scheduled function failed on', () => {
  const record = (responsePayload: object) =>
    letter(
      1,
      JSON.stringify({
        version: '1.0',
        requestContext: { condition: 'RetriesExhausted', approximateInvokeCount: 3 },
        requestPayload: { 'detail-type': 'Scheduled Event', source: 'aws.events' },
        responsePayload,
      }),
    );

  it('is told by its type and by what it failed of', () => {
    const message = record({ errorType: 'DatabaseFailed', errorMessage: 'Database: ECONNREFUSED' });
    expect(typeOf(message)).toBe('Scheduled Event');
    expect(reasonOf(message)).toBe('DatabaseFailed: Database: ECONNREFUSED');
  });

  it('is told without the type of an error that has none, as of a function that ran out of time', () => {
    expect(reasonOf(record({ errorMessage: 'Task timed out after 300.00 seconds' }))).toBe(
      'Error: Task timed out after 300.00 seconds',
    );
  });
});
