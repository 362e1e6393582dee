import * as z from 'zod';
import { AwsApiError } from '../../../core/protocols/aws-api.ts';
import { sequenceNumber } from '../message.ts';
import { digestOfAttributes, digestOfBody } from '../message-digest.ts';
import { isFifo, type Queue } from '../queue.ts';
import { sendMessage } from '../send-message.ts';
import { batchOf, forEachEntry } from './batch.ts';
import { type Sqs, type SqsOperations, sqsOperation } from './sqs-operation.ts';

const attribute = z.strictObject({
  DataType: z.string(),
  StringValue: z.string().optional(),
  BinaryValue: z.string().optional(),
});

/** Letters, digits and punctuation of ASCII. */
const id = z.string().regex(/^[!-~]{1,128}$/);
const traceHeader = attribute.extend({ DataType: z.literal('String'), StringValue: z.string().min(1) });

const message = {
  MessageBody: z.string(),
  DelaySeconds: z.int().min(0).max(900).optional(),
  MessageAttributes: z.record(z.string(), attribute).default({}),
  MessageSystemAttributes: z.strictObject({ AWSTraceHeader: traceHeader.optional() }).optional(),
  MessageDeduplicationId: id.optional(),
  MessageGroupId: id.optional(),
};

const single = z.strictObject({ QueueUrl: z.string(), ...message });
const batch = z.strictObject({ QueueUrl: z.string(), Entries: batchOf(message) });

const MOST_BYTES = 1_048_576;

/** `SendMessage` and `SendMessageBatch`. */
export function sendOperations({ store, queueAt }: Sqs): SqsOperations {
  type Input = Omit<z.infer<typeof single>, 'QueueUrl'>;

  function send(queue: Queue, input: Input) {
    const { MessageBody: body, MessageAttributes: messageAttributes } = input;
    const { messageId, row } = sendMessage(store, queue, body, {
      messageAttributes,
      delaySeconds: input.DelaySeconds,
      groupId: input.MessageGroupId,
      deduplicationId: input.MessageDeduplicationId,
      traceHeader: input.MessageSystemAttributes?.AWSTraceHeader?.StringValue,
    });
    const MD5OfMessageAttributes = digestOfAttributes(messageAttributes);
    return {
      MessageId: messageId,
      MD5OfMessageBody: digestOfBody(body),
      ...(MD5OfMessageAttributes ? { MD5OfMessageAttributes } : {}),
      ...(isFifo(queue) ? { SequenceNumber: sequenceNumber(row) } : {}),
    };
  }

  return {
    SendMessage: sqsOperation(single, (input) => send(queueAt(input.QueueUrl), input)),
    SendMessageBatch: sqsOperation(batch, ({ QueueUrl, Entries }) => {
      const queue = queueAt(QueueUrl);
      const bytes = Entries.reduce((sum, { MessageBody }) => sum + Buffer.byteLength(MessageBody), 0);
      if (bytes > MOST_BYTES) {
        throw new AwsApiError(
          'AWS.SimpleQueueService.BatchRequestTooLong',
          `Batch requests cannot be longer than ${MOST_BYTES} bytes. You have sent ${bytes} bytes.`,
        );
      }
      return forEachEntry(Entries, (entry) => send(queue, entry));
    }),
  };
}
