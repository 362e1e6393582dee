import { AwsApiError } from '../../core/protocols/aws-api.ts';
import { isFifo, type Queue } from './queue.ts';
import { queueArn } from './queue-address.ts';
import { checkAttributes, checkTogether, defaultAttributes } from './queue-attributes.ts';
import { takesDeadLettersOf } from './redrive-allow-policy.ts';
import type { SqsStore } from './storage/sqs-store.ts';

const NAME = /^[\w-]{1,75}\.fifo$|^[\w-]{1,80}$/;

type Texts = Readonly<Record<string, string>>;

export interface NewQueue {
  readonly name: string;
  readonly region: string;
  readonly attributes: Texts;
  readonly tags: Texts;
}

/**
 * Creates a queue; one of that name must have the same attributes.
 * @throws AwsApiError `InvalidParameterValue`, `InvalidAttributeName`, `InvalidAttributeValue`, `QueueAlreadyExists`.
 */
export function createQueue(store: SqsStore, { name, region, attributes, tags }: NewQueue): Queue {
  const fifo = name.endsWith('.fifo');
  if (!NAME.test(name) || (attributes.FifoQueue === 'true') !== fifo) {
    throw new AwsApiError(
      'InvalidParameterValue',
      `Can only include alphanumeric characters, hyphens, or underscores. 1 to 80 in length; the name of a FIFO queue, and of no other, ends in .fifo: ${name}`,
    );
  }
  checkAttributes(attributes, fifo);
  const arn = queueArn(region, name);
  checkTogether(attributes);
  checkDeadLetterTarget(store, arn, attributes);
  const existing = store.queues.find(name);
  if (existing === undefined) {
    return store.queues.save({ name, arn, attributes: merged(defaultAttributes(), attributes), tags });
  }
  const other = Object.keys(attributes).find(
    (key) => !isSame(key, existing.attributes[key], attributes[key]),
  );
  if (other === undefined) return existing;
  throw new AwsApiError(
    'QueueAlreadyExists',
    `A queue already exists with the same name and a different value for attribute ${other}`,
  );
}

/** Changes attributes of a queue; an empty text takes one away. @throws as `createQueue` does. */
export function setQueueAttributes(store: SqsStore, queue: Queue, attributes: Texts): Queue {
  checkAttributes(attributes, queue.name.endsWith('.fifo'));
  if (attributes.FifoQueue !== undefined && attributes.FifoQueue !== queue.attributes.FifoQueue) {
    throw new AwsApiError('InvalidAttributeName', 'The attribute FifoQueue cannot be changed.');
  }
  checkTogether(merged(encryptedOtherwise(queue.attributes, attributes), attributes));
  checkDeadLetterTarget(store, queue.arn, attributes);
  const saved = store.queues.save({
    ...queue,
    attributes: merged(encryptedOtherwise(queue.attributes, attributes), attributes),
  });
  // Whoever waits has to look again: delays and redrive may be others now.
  store.signals.changed(queue.name);
  return saved;
}

/** What a queue is encrypted with makes way for what else it is to be encrypted with. */
function encryptedOtherwise(
  { SqsManagedSseEnabled, KmsMasterKeyId, ...others }: Texts,
  changes: Texts,
): Texts {
  return {
    ...others,
    ...(KmsMasterKeyId && changes.SqsManagedSseEnabled !== 'true' ? { KmsMasterKeyId } : {}),
    ...(SqsManagedSseEnabled && !changes.KmsMasterKeyId ? { SqsManagedSseEnabled } : {}),
  };
}

function merged(before: Texts, changes: Texts): Record<string, string> {
  const all = Object.entries({ ...before, ...changes });
  return Object.fromEntries(all.filter(([, value]) => value !== ''));
}

function isSame(name: string, one: string | undefined, other: string | undefined): boolean {
  if (one === undefined || other === undefined || name !== 'RedrivePolicy') return one === other;
  const [first, second] = [JSON.parse(one), JSON.parse(other)];
  return (
    first.deadLetterTargetArn === second.deadLetterTargetArn &&
    Number(first.maxReceiveCount) === Number(second.maxReceiveCount)
  );
}

function checkDeadLetterTarget({ queues }: SqsStore, sourceArn: string, { RedrivePolicy }: Texts): void {
  if (!RedrivePolicy) return;
  const target = queues.findByArn(JSON.parse(RedrivePolicy).deadLetterTargetArn);
  const reason = whyNotTarget(target, sourceArn);
  if (reason === undefined) return;
  throw new AwsApiError(
    'InvalidParameterValue',
    `Value ${RedrivePolicy} for parameter RedrivePolicy is invalid. Reason: ${reason}.`,
  );
}

function whyNotTarget(target: Queue | undefined, sourceArn: string): string | undefined {
  if (target === undefined) return 'Dead letter target does not exist';
  if (isFifo(target) !== sourceArn.endsWith('.fifo'))
    return 'Dead-letter queue must be same type of queue as the source';
  return takesDeadLettersOf(target, sourceArn)
    ? undefined
    : 'The RedriveAllowPolicy of the dead-letter queue does not allow this source queue';
}
