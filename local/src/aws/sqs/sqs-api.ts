import { type AwsApi, AwsApiError, type AwsRequest } from '../../core/protocols/aws-api.ts';
import type { JsonOperation } from '../../core/protocols/json-api.ts';
import { deadLetterOperations } from './dead-letters.ts';
import type { Fauxqs } from './fauxqs.ts';
import { inject } from './inject.ts';
import { receiveMessage } from './receive.ts';

const CONTENT_TYPE = { 'content-type': 'application/x-amz-json-1.0' };

/** SQS: fauxqs, with long polling, dead-letter redrive and visibility changes that wake those who wait. */
export function createSqsApi(fauxqs: Fauxqs): AwsApi {
  const own: Partial<Record<string, JsonOperation>> = {
    ...deadLetterOperations(fauxqs),
    ReceiveMessage: receiveMessage(fauxqs),
  };
  return {
    signingNames: ['sqs'],
    targetPrefix: 'AmazonSQS',
    async handle(request) {
      const name = request.headers['x-amz-target']?.split('.').at(-1) ?? '';
      if (name === '') {
        throw new AwsApiError('UnknownOperationException', 'SQS is spoken in its JSON protocol only.');
      }
      if (Object.hasOwn(own, name)) {
        const output = await own[name]!(JSON.parse(Buffer.from(request.body).toString()), request);
        return { status: 200, headers: CONTENT_TYPE, body: JSON.stringify(output) };
      }
      const response = await inject(fauxqs, request);
      wakeWaiters(fauxqs, request);
      return response;
    },
  };
}

/** Delays and visibility timeouts may have changed, and with them when a waiter must look again. */
function wakeWaiters({ sqs }: Fauxqs, request: AwsRequest): void {
  const { QueueUrl } = JSON.parse(Buffer.from(request.body).toString()) as { QueueUrl?: string };
  if (QueueUrl !== undefined) sqs.getQueue(QueueUrl)?.notifyWaiters();
}
