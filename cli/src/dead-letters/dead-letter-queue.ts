import {
  DeleteMessageCommand,
  type Message,
  ReceiveMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';

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

/** Why a message lies there. */
export const reasonOf = ({ MessageAttributes }: Message): string =>
  MessageAttributes?.reason?.StringValue ?? 'failed five times; see the log of its function';

/** The type of the event in a message. */
export function typeOf({ Body = '' }: Message): string {
  try {
    return (JSON.parse(Body) as { 'detail-type'?: string })['detail-type'] ?? '–';
  } catch {
    return 'not JSON';
  }
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
