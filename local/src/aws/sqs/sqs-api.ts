import { type AwsApi, AwsApiError, type AwsRequest, type AwsResponse } from '../../core/protocols/aws-api.ts';
import { jsonApi } from '../../core/protocols/json-api.ts';
import { deadLetterOperations } from './operations/dead-letter-operations.ts';
import { queueOperations } from './operations/queue-operations.ts';
import { receiptOperations } from './operations/receipt-operations.ts';
import { receiveOperation } from './operations/receive-operation.ts';
import { sendOperations } from './operations/send-operations.ts';
import type { Sqs } from './operations/sqs-operation.ts';

/** Errors whose name in the JSON protocol is not the last part of their code. */
const SHAPES: Readonly<Record<string, string>> = {
  'AWS.SimpleQueueService.NonExistentQueue': 'QueueDoesNotExist',
  QueueAlreadyExists: 'QueueNameExists',
};

/** SQS in its JSON protocol, which every SDK of the last years speaks. */
export function createSqsApi(sqs: Sqs): AwsApi {
  const api = jsonApi({
    signingNames: ['sqs'],
    targetPrefix: 'AmazonSQS',
    version: '1.0',
    operations: {
      ...queueOperations(sqs),
      ...sendOperations(sqs),
      ...receiveOperation(sqs),
      ...receiptOperations(sqs),
      ...deadLetterOperations(sqs),
    },
  });
  return { ...api, handle: (request) => withQueryErrors(api, request) };
}

/** An error carries both its name in the JSON protocol and the code that it had in the query protocol. */
async function withQueryErrors(api: AwsApi, request: AwsRequest): Promise<AwsResponse> {
  if (request.headers['x-amz-target'] === undefined) {
    throw new AwsApiError('UnknownOperationException', 'SQS is spoken in its JSON protocol only.');
  }
  try {
    return await api.handle(request);
  } catch (error) {
    if (!(error instanceof AwsApiError)) throw error;
    const { code, message, status } = error;
    const shape = SHAPES[code] ?? code.slice(code.lastIndexOf('.') + 1);
    return {
      status,
      headers: {
        'content-type': 'application/x-amz-json-1.0',
        'x-amzn-query-error': `${code};${status < 500 ? 'Sender' : 'Receiver'}`,
      },
      body: JSON.stringify({ __type: `com.amazonaws.sqs#${shape}`, message }),
    };
  }
}
