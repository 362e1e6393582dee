import { setTimeout as sleep } from 'node:timers/promises';
import {
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  type Message,
  ReceiveMessageCommand,
  type SQSClient,
  StartMessageMoveTaskCommand,
} from '@aws-sdk/client-sqs';
import { runId } from '@countersign/events';
import { sha256 } from '@countersign/shared';
import * as z from 'zod';

/** Long enough to read a list, short enough not to hide the messages from a redrive. */
export const LOOK_SECONDS = 5;
/** How often a move asks whether somebody still looks at messages, and for how long. */
const PATIENCE = { everyMs: 500, forMs: (LOOK_SECONDS + 1) * 1_000 };
/** As long as a record names the type of an event. */
const LONGEST_TYPE = 200;

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

/** About how many messages of a queue are moved back, and how many are not, since somebody has them in hand. */
export interface MovedBack {
  readonly moved: number;
  readonly inHand: number;
}

async function stateOf(sqs: SQSClient, url: string): Promise<MovedBack & { readonly arn: string }> {
  const { Attributes = {} } = await sqs.send(
    new GetQueueAttributesCommand({
      QueueUrl: url,
      AttributeNames: ['QueueArn', 'ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesNotVisible'],
    }),
  );
  return {
    arn: Attributes.QueueArn ?? '',
    moved: Number(Attributes.ApproximateNumberOfMessages ?? 0),
    inHand: Number(Attributes.ApproximateNumberOfMessagesNotVisible ?? 0),
  };
}

/**
 * Moves the messages of a queue to another, once nobody looks at them any more or that was waited for long enough: a
 * look hides them from the move. The target is named, since messages that a consumer put there itself have no source
 * of their own.
 */
export async function moveBack(
  sqs: SQSClient,
  url: string,
  target: string,
  { everyMs, forMs } = PATIENCE,
): Promise<MovedBack> {
  const until = Date.now() + forMs;
  let source = await stateOf(sqs, url);
  while (source.inHand > 0 && Date.now() < until) {
    await sleep(everyMs);
    source = await stateOf(sqs, url);
  }
  const { arn, moved, inHand } = source;
  const { arn: DestinationArn } = await stateOf(sqs, target);
  await sqs.send(new StartMessageMoveTaskCommand({ SourceArn: arn, DestinationArn }));
  return { moved, inHand };
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

/**
 * Deletes one message of a queue for good once `record` has said who did it, and answers what it was.
 * @throws Error when it is not there; whatever `record` fails with, and then it stays
 */
export async function discardMessage(
  sqs: SQSClient,
  url: string,
  messageId: string,
  record: (message: Message) => Promise<unknown>,
): Promise<Message> {
  const message = await messageOf(sqs, url, messageId);
  await record(message);
  await sqs.send(new DeleteMessageCommand({ QueueUrl: url, ReceiptHandle: message.ReceiptHandle }));
  return message;
}

const event = z.looseObject({
  'detail-type': z.string().optional(),
  detail: z
    .looseObject({ subject: runId.optional().catch(undefined) })
    .optional()
    .catch(undefined),
});

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

const eventIn = (message: Message) => {
  const body = parsed(message);
  return failedInvocation.safeParse(body).data?.requestPayload ?? event.safeParse(body).data;
};

/** What the audit archive keeps of a message that is deleted: enough to know it by, and none of its words. */
export function traceOf(message: Message) {
  const found = eventIn(message);
  const eventType = found?.['detail-type']?.slice(0, LONGEST_TYPE);
  return {
    message: {
      messageId: message.MessageId ?? '',
      sha256: sha256(message.Body ?? ''),
      ...(eventType && { eventType }),
    },
    ...(found?.detail?.subject && { runId: found.detail.subject }),
  };
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
  return parsed(message) === undefined ? 'not JSON' : (eventIn(message)?.['detail-type'] ?? '–');
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

/** What moving back did, as people read it. */
export function describeMove({ moved, inHand }: MovedBack, queue: string, target: string): string {
  const gone =
    moved === 0
      ? `SQS counts no message in ${queue} that could go to ${target}`
      : `About ${moved} of ${queue} ${moved === 1 ? 'goes' : 'go'} to ${target} again`;
  return inHand === 0
    ? `${gone}.`
    : `${gone}; somebody has ${inHand} more in hand, which stay: redrive again in a while.`;
}
