import * as z from 'zod';
import { type JsonOperation, operation } from '../../core/protocols/json-api.ts';
import type { Fauxqs, MessageAttribute } from './fauxqs.ts';
import { findQueueByUrl } from './find-queue.ts';
import { systemAttributes } from './system-attributes.ts';
import { type TakenMessage, takeMessages } from './take-messages.ts';

const names = z.array(z.string()).default([]);
const schema = z.looseObject({
  QueueUrl: z.string(),
  MaxNumberOfMessages: z.int().min(1).max(10).default(1),
  VisibilityTimeout: z.int().min(0).max(43_200).optional(),
  WaitTimeSeconds: z.int().min(0).max(20).optional(),
  AttributeNames: names,
  MessageSystemAttributeNames: names,
  MessageAttributeNames: names,
});

type Input = z.infer<typeof schema>;

/** `ReceiveMessage`. fauxqs has its own, whose long polling looks at the queue fifty times a second. */
export function receiveMessage(fauxqs: Fauxqs): JsonOperation {
  return operation(
    schema,
    async (input) => {
      const queue = findQueueByUrl(fauxqs, input.QueueUrl);
      const wait = input.WaitTimeSeconds ?? Number(queue.attributes.ReceiveMessageWaitTimeSeconds ?? 0);
      const taken = await takeMessages(fauxqs, queue, {
        max: input.MaxNumberOfMessages,
        waitMs: wait * 1000,
        ...(input.VisibilityTimeout === undefined ? {} : { visibilityTimeout: input.VisibilityTimeout }),
      });
      return taken.length === 0 ? {} : { Messages: taken.map((each) => describe(each, input)) };
    },
    'InvalidParameterValue',
  );
}

function describe({ receiptHandle, message }: TakenMessage, input: Input) {
  const wanted = [...input.AttributeNames, ...input.MessageSystemAttributeNames];
  const Attributes = pick(
    systemAttributes(message),
    (name) => wanted.includes('All') || wanted.includes(name),
  );
  const MessageAttributes = pick(message.messageAttributes, (name) =>
    isAsked(name, input.MessageAttributeNames),
  );
  const complete = Object.keys(MessageAttributes).length === Object.keys(message.messageAttributes).length;
  return {
    MessageId: message.messageId,
    ReceiptHandle: receiptHandle,
    MD5OfBody: message.md5OfBody,
    Body: message.body,
    ...(Object.keys(Attributes).length > 0 ? { Attributes } : {}),
    ...(Object.keys(MessageAttributes).length > 0 ? { MessageAttributes } : {}),
    ...(complete && message.md5OfMessageAttributes
      ? { MD5OfMessageAttributes: message.md5OfMessageAttributes }
      : {}),
  };
}

/** `All`, `.*`, a name, or the beginning of one with `.*` behind it. */
function isAsked(name: string, asked: readonly string[]): boolean {
  return asked.some((each) => {
    if (each === 'All' || each === '.*' || each === name) return true;
    return each.endsWith('.*') && name.startsWith(each.slice(0, -1));
  });
}

function pick<T extends string | MessageAttribute>(
  values: Readonly<Record<string, T>>,
  wanted: (name: string) => boolean,
): Record<string, T> {
  return Object.fromEntries(Object.entries(values).filter(([name]) => wanted(name)));
}
