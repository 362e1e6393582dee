import * as z from 'zod';
import { AwsApiError } from '../../../core/protocols/aws-api.ts';
import { type ReceivedMessage, SYSTEM_ATTRIBUTES, systemAttributes } from '../message.ts';
import { digestOfAttributes, digestOfBody } from '../message-digest.ts';
import { seconds } from '../queue.ts';
import { receiveMessages } from '../receive-messages.ts';
import { type Sqs, type SqsOperations, sqsOperation } from './sqs-operation.ts';

const names = z.array(z.string()).default([]);
const schema = z.strictObject({
  QueueUrl: z.string(),
  MaxNumberOfMessages: z.int().min(1).max(10).default(1),
  VisibilityTimeout: z.int().min(0).max(43_200).optional(),
  WaitTimeSeconds: z.int().min(0).max(20).optional(),
  AttributeNames: names,
  MessageSystemAttributeNames: names,
  MessageAttributeNames: names,
});
type Input = z.infer<typeof schema>;

/** `ReceiveMessage`, with long polling. */
export function receiveOperation({ store, queueAt }: Sqs): SqsOperations {
  return {
    ReceiveMessage: sqsOperation(schema, async (input) => {
      const queue = queueAt(input.QueueUrl);
      checkNames(input);
      const wait = input.WaitTimeSeconds ?? seconds(queue, 'ReceiveMessageWaitTimeSeconds');
      const received = await receiveMessages(store, queue.arn, {
        max: input.MaxNumberOfMessages,
        waitMs: wait * 1000,
        visibilityTimeout: input.VisibilityTimeout,
      });
      return received.length === 0 ? {} : { Messages: received.map((message) => describe(message, input)) };
    }),
  };
}

function checkNames({ AttributeNames, MessageSystemAttributeNames }: Input): void {
  const asked = [...AttributeNames, ...MessageSystemAttributeNames];
  const unknown = asked.find((name) => !SYSTEM_ATTRIBUTES.includes(name));
  if (unknown !== undefined) throw new AwsApiError('InvalidAttributeName', `Unknown Attribute ${unknown}.`);
}

function describe(message: ReceivedMessage, input: Input) {
  const wanted = [...input.AttributeNames, ...input.MessageSystemAttributeNames];
  const Attributes = pick(
    systemAttributes(message),
    (name) => wanted.includes('All') || wanted.includes(name),
  );
  const MessageAttributes = pick(message.attributes, (name) => isAsked(name, input.MessageAttributeNames));
  const MD5OfMessageAttributes = digestOfAttributes(MessageAttributes);
  return {
    MessageId: message.messageId,
    ReceiptHandle: message.receiptHandle,
    MD5OfBody: digestOfBody(message.body),
    Body: message.body,
    ...(Object.keys(Attributes).length > 0 ? { Attributes } : {}),
    ...(MD5OfMessageAttributes ? { MessageAttributes, MD5OfMessageAttributes } : {}),
  };
}

/** `All`, `.*`, a name, or the beginning of one with `.*` behind it. */
function isAsked(name: string, asked: readonly string[]): boolean {
  return asked.some((each) => {
    if (each === 'All' || each === '.*' || each === name) return true;
    return each.endsWith('.*') && name.startsWith(each.slice(0, -1));
  });
}

function pick<T>(values: Readonly<Record<string, T>>, wanted: (name: string) => boolean): Record<string, T> {
  return Object.fromEntries(Object.entries(values).filter(([name]) => wanted(name)));
}
