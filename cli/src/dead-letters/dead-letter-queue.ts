import {
  DeleteMessageCommand,
  type Message,
  ReceiveMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import * as z from 'zod';

/** Long enough to read a list, short enough not to hide the messages from a redrive. */
const LOOK_SECONDS = 5;

/** Every message of a queue, which stays in it. */
export async function lookAt(sqs: SQSClient, url: string): Promise<Message[]> {
  const seen = new Map<string | undefined, Message>();
  for (;;) {
    const { Messages = [] } = await sqs.send(
      new ReceiveMessageCommand({
        QueueUrl: url,
        MaxNumberOfMessages: 10,
        VisibilityTimeout: LOOK_SECONDS,
        MessageAttributeNames: ['All'],
      }),
    );
    const fresh = Messages.filter(({ MessageId }) => !seen.has(MessageId));
    if (fresh.length === 0) return [...seen.values()];
    for (const message of fresh) seen.set(message.MessageId, message);
  }
}

/** One message of a queue. @throws Error when it is not there, or somebody else has it in hand */
export async function messageOf(sqs: SQSClient, url: string, messageId: string): Promise<Message> {
  const message = (await lookAt(sqs, url)).find((each) => each.MessageId === messageId);
  if (!message) {
    throw new Error(
      `There is no message ${messageId}, or somebody looks at it just now: try again in ${LOOK_SECONDS} s`,
    );
  }
  return message;
}

/** Deletes one message of a queue for good, and answers what it was. @throws Error when it is not there */
export async function discardMessage(sqs: SQSClient, url: string, messageId: string): Promise<Message> {
  const message = await messageOf(sqs, url, messageId);
  await sqs.send(new DeleteMessageCommand({ QueueUrl: url, ReceiptHandle: message.ReceiptHandle }));
  return message;
}

const event = z.looseObject({ 'detail-type': z.string().optional() });

/** What Lambda sends to a destination of an event that a function failed on: the event, and with what it failed. */
const failedInvocation = z.object({
  requestPayload: event,
  responsePayload: z.object({ errorType: z.string().optional(), errorMessage: z.string() }),
});

function parsed({ Body = '' }: Message): unknown {
  try {
    return JSON.parse(Body);
  } catch {
    return undefined;
  }
}

/** Why a message lies there. */
export function reasonOf(message: Message): string {
  const { data } = failedInvocation.safeParse(parsed(message));
  const { errorType = 'Error', errorMessage } = data?.responsePayload ?? {};
  return (
    message.MessageAttributes?.reason?.StringValue ??
    (errorMessage === undefined
      ? 'failed five times; see the log of its function'
      : `${errorType}: ${errorMessage}`)
  );
}

/** The type of the event in a message. */
export function typeOf(message: Message): string {
  const body = parsed(message);
  if (body === undefined) return 'not JSON';
  const { data } = failedInvocation.safeParse(body);
  return (data?.requestPayload ?? event.safeParse(body).data)?.['detail-type'] ?? '–';
}

/** A message whole, as people read it: what it is, why it lies there, and its body. */
export function describeMessage(message: Message): string {
  const body =
    typeOf(message) === 'not JSON' ? message.Body : JSON.stringify(JSON.parse(message.Body ?? ''), null, 2);
  return [
    `message  ${message.MessageId}`,
    `event    ${typeOf(message)}`,
    `reason   ${reasonOf(message)}`,
    '',
    body,
  ].join('\n');
}
