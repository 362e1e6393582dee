import { setTimeout as sleep } from 'node:timers/promises';
import {
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

/** Seconds for which SQS asks all of its servers; without, an answer of some may be empty though others have messages. */
const WAIT_SECONDS = 1;

/** Every message of a queue, which stays in it. */
export async function lookAt(sqs: SQSClient, url: string): Promise<Message[]> {
  const seen = new Map<string | undefined, Message>();
  for (;;) {
    const { Messages = [] } = await sqs.send(
      new ReceiveMessageCommand({
        QueueUrl: url,
        MaxNumberOfMessages: 10,
        VisibilityTimeout: LOOK_SECONDS,
        WaitTimeSeconds: WAIT_SECONDS,
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

/**
 * One message of a queue; where a list was looked at just before, as one does, it is waited for until it shows again.
 * @throws Error when it is not there, or somebody else has it in hand for longer
 */
export async function messageOf(
  sqs: SQSClient,
  url: string,
  messageId: string,
  { everyMs, forMs } = PATIENCE,
): Promise<Message> {
  const until = Date.now() + forMs;
  for (;;) {
    const message = (await lookAt(sqs, url)).find((each) => each.MessageId === messageId);
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
