import { createHash } from 'node:crypto';
import { AwsApiError } from '../../core/protocols/aws-api.ts';
import { checkMessage } from './check-message.ts';
import { isFifo, type Queue, seconds } from './queue.ts';
import type { SendOptions } from './queue-port.ts';
import type { SqsStore } from './storage/sqs-store.ts';

/** A message that a queue has accepted, or, in a FIFO queue, had accepted already. */
export interface AcceptedMessage {
  readonly messageId: string;
  readonly row: number;
}

/**
 * Puts a message into a queue; it is on disk when this returns.
 * @throws AwsApiError `InvalidMessageContents`, `InvalidParameterValue`, `MissingParameter`.
 */
export function sendMessage(
  store: SqsStore,
  queue: Queue,
  body: string,
  options: SendOptions = {},
): AcceptedMessage {
  const { messageAttributes: attributes = {} } = options;
  checkMessage(body, attributes, seconds(queue, 'MaximumMessageSize'));
  const now = Date.now();
  const delaySeconds = options.delaySeconds ?? seconds(queue, 'DelaySeconds');
  const message = { ...options, body, attributes, delaySeconds };
  // Only the queue as a whole can delay messages of a FIFO queue.
  if (isFifo(queue) && options.delaySeconds !== undefined)
    throw invalid('DelaySeconds', options.delaySeconds);
  const sent = isFifo(queue)
    ? store.atomically(() => sendToGroup(store, queue, message, now))
    : store.messages.insert(queue, withoutDeduplication(message), now);
  store.signals.changed(queue.name);
  return sent;
}

type Checked = SendOptions & Parameters<SqsStore['messages']['insert']>[1];

function withoutDeduplication(message: Checked): Checked {
  if (message.deduplicationId !== undefined) {
    throw invalid('MessageDeduplicationId', message.deduplicationId);
  }
  return message;
}

function sendToGroup(store: SqsStore, queue: Queue, message: Checked, now: number): AcceptedMessage {
  const { groupId } = message;
  if (groupId === undefined) {
    throw new AwsApiError('MissingParameter', 'The request must contain the parameter MessageGroupId.');
  }
  const deduplicationId = message.deduplicationId ?? contentId(queue, message.body);
  const { DeduplicationScope } = queue.attributes;
  const key = DeduplicationScope === 'messageGroup' ? `${groupId}\n${deduplicationId}` : deduplicationId;
  const earlier = store.deduplications.find(queue.name, key, now);
  if (earlier) return earlier;
  const sent = store.messages.insert(queue, { ...message, deduplicationId }, now);
  store.deduplications.save(queue.name, key, sent, now);
  return sent;
}

function contentId({ attributes }: Queue, body: string): string {
  if (attributes.ContentBasedDeduplication === 'true') return createHash('sha256').update(body).digest('hex');
  throw new AwsApiError(
    'InvalidParameterValue',
    'The queue should either have ContentBasedDeduplication enabled or MessageDeduplicationId provided explicitly',
  );
}

function invalid(parameter: string, value: unknown): AwsApiError {
  return new AwsApiError(
    'InvalidParameterValue',
    `Value ${value} for parameter ${parameter} is invalid. Reason: The request include parameter that is not valid for this queue type.`,
  );
}
