import type { Envelope } from '@countersign/events';
import type { Context, SQSEvent, SQSRecord } from 'aws-lambda';

/** The SQS record that an EventBridge rule makes of an event. */
function sqsRecord(body: string, messageId = 'm1'): SQSRecord {
  return {
    messageId,
    receiptHandle: `receipt-${messageId}`,
    body,
    attributes: {
      ApproximateReceiveCount: '1',
      SentTimestamp: '0',
      SenderId: 'events',
      ApproximateFirstReceiveTimestamp: '0',
    },
    messageAttributes: {},
    md5OfBody: '',
    eventSource: 'aws:sqs',
    eventSourceARN: 'arn:aws:sqs:us-east-1:000000000000:queue',
    awsRegion: 'us-east-1',
  };
}

/** The body of that record. */
export const busEventBody = (event: Envelope): string =>
  JSON.stringify({
    version: '0',
    id: event.id,
    source: event.source,
    'detail-type': event.type,
    detail: event,
  });

/** A batch of events, numbered `m1`, `m2`, … */
export const sqsBatch = (...bodies: (Envelope | string)[]): SQSEvent => ({
  Records: bodies.map((body, index) =>
    sqsRecord(typeof body === 'string' ? body : busEventBody(body), `m${index + 1}`),
  ),
});

/** A Lambda context with the fields that handlers read. */
export const lambdaContext = (functionName = 'function-under-test'): Context =>
  ({
    functionName,
    awsRequestId: 'request-1',
    memoryLimitInMB: '512',
    getRemainingTimeInMillis: () => 30_000,
  }) as Context;
