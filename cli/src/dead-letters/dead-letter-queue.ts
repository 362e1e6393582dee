import { setTimeout as sleep } from 'node:timers/promises';
import {
  ChangeMessageVisibilityBatchCommand,
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  type Message,
  ReceiveMessageCommand,
  type SQSClient,
  StartMessageMoveTaskCommand,
} from '@aws-sdk/client-sqs';

/** Long enough to read a list, short enough not to hide the messages from a redrive. */
export const LOOK_SECONDS = 5;
/** How often it is asked whether somebody still looks at messages, and for how long. */
const PATIENCE = { everyMs: 500, forMs: (LOOK_SECONDS + 1) * 1_000 };

/** For how long a message is in hand that is discarded: longer than any recording takes. */
const DISCARD_SECONDS = 900;

/** Messages that a look takes a second, slowly counted, and the longest that SQS hides one. */
const LOOKED_A_SECOND = 20;
const MOST_SECONDS = 43_200;

/** Seconds for which SQS asks all of its servers; without, an answer of some may be empty though others have messages. */
const WAIT_SECONDS = 1;

/** How long a look hides a message: longer where many are to be looked through, since one that shows again hides the rest. */
const lookSeconds = (waiting: number) =>
  Math.min(MOST_SECONDS, LOOK_SECONDS + Math.ceil(waiting / LOOKED_A_SECOND));

const BATCH = 10;

/** Gives messages back that a look hid; one that somebody deleted meanwhile, or that shows again, needs none. */
async function giveBack(sqs: SQSClient, url: string, messages: readonly Message[]) {
  for (let from = 0; from < messages.length; from += BATCH) {
    const Entries = messages
      .slice(from, from + BATCH)
      .map(({ ReceiptHandle }, at) => ({ Id: String(at), ReceiptHandle, VisibilityTimeout: 0 }));
    await sqs
      .send(new ChangeMessageVisibilityBatchCommand({ QueueUrl: url, Entries }))
      .catch(() => undefined);
  }
}

/**
 * Every message of a queue, which stays in it, and about how many more somebody has in hand; where there are many they show
 * again at once, but for the one that is kept in hand.
 */
export async function lookThrough(
  sqs: SQSClient,
  url: string,
  kept?: string,
): Promise<{ readonly messages: Message[]; readonly unseen: number }> {
  const seen = new Map<string | undefined, Message>();
  const { moved: waiting, inHand } = await stateOf(sqs, url);
  const VisibilityTimeout = lookSeconds(waiting);
  for (;;) {
    const { Messages = [] } = await sqs.send(
      new ReceiveMessageCommand({
        QueueUrl: url,
        MaxNumberOfMessages: 10,
        VisibilityTimeout,
        WaitTimeSeconds: WAIT_SECONDS,
        MessageAttributeNames: ['All'],
      }),
    );
    const fresh = Messages.filter(({ MessageId }) => !seen.has(MessageId));
    for (const message of Messages) seen.set(message.MessageId, message);
    if (fresh.length === 0) break;
  }
  if (VisibilityTimeout > LOOK_SECONDS + 1)
    await giveBack(
      sqs,
      url,
      [...seen.values()].filter(({ MessageId }) => MessageId !== kept),
    );
  return { messages: [...seen.values()], unseen: Math.max(0, waiting + inHand - seen.size) };
}

/** Every message of a queue, which stays in it. */
export const lookAt = async (sqs: SQSClient, url: string, kept?: string): Promise<Message[]> =>
  (await lookThrough(sqs, url, kept)).messages;

/** About how many messages of a queue are moved back, and how many are not, since somebody has them in hand. */
export interface MovedBack {
  readonly moved: number;
  readonly inHand: number;
}

/** About how many messages of a queue can be seen, and how many somebody has in hand. */
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

/**
 * One message of a queue; where a list was looked at just before, as one does, it is waited for until it shows again.
 * @throws Error when it is not there, or somebody else has it in hand for longer
 */
export async function messageOf(
  sqs: SQSClient,
  url: string,
  messageId: string,
  { everyMs, forMs } = PATIENCE,
  kept?: string,
): Promise<Message> {
  const until = Date.now() + forMs;
  for (;;) {
    const message = (await lookAt(sqs, url, kept)).find((each) => each.MessageId === messageId);
    if (message) return message;
    const { inHand } = await stateOf(sqs, url);
    if (inHand === 0 || Date.now() >= until) break;
    await sleep(everyMs);
  }
  throw new Error(
    `There is no message ${messageId}, or somebody has it in hand: countersign dlq list shows those that there are`,
  );
}

/**
 * Deletes one message of a queue for good once `record` has said who did it, and answers what it was.
 * @throws Error when it is not there, or there again afterwards; whatever `record` fails with, and then it stays
 */
export async function discardMessage(
  sqs: SQSClient,
  url: string,
  messageId: string,
  record: (message: Message) => Promise<unknown>,
): Promise<Message> {
  const message = await messageOf(sqs, url, messageId, PATIENCE, messageId);
  const receipt = { QueueUrl: url, ReceiptHandle: message.ReceiptHandle };
  await sqs.send(new ChangeMessageVisibilityCommand({ ...receipt, VisibilityTimeout: DISCARD_SECONDS }));
  try {
    await record(message);
  } catch (error) {
    await giveBack(sqs, url, [message]);
    throw error;
  }
  await sqs.send(new DeleteMessageCommand(receipt));
  // SQS says yes to a receipt that somebody's later one has made void, and deletes nothing.
  if ((await lookAt(sqs, url)).some(({ MessageId }) => MessageId === messageId))
    throw new Error(`${messageId} is still there, though its discarding is recorded: discard it again`);
  return message;
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
