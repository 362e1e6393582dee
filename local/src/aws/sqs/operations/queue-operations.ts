import * as z from 'zod';
import { AwsApiError } from '../../../core/protocols/aws-api.ts';
import { lastInToken, pageToken } from '../../../core/protocols/page-token.ts';
import { createQueue, setQueueAttributes } from '../create-queue.ts';
import { noSuchQueue, type Queue } from '../queue.ts';
import { QUEUE_ATTRIBUTES } from '../queue-attributes.ts';
import { checkTags } from '../queue-tags.ts';
import { recently } from '../recently.ts';
import { type Sqs, type SqsOperations, sqsOperation } from './sqs-operation.ts';

const texts = z.record(z.string(), z.string());
const ofQueue = z.strictObject({ QueueUrl: z.string() });
const MOST_LISTED = 1000;

/** What may be asked for, whether a queue has it or not. */
const READABLE = [...QUEUE_ATTRIBUTES, 'Policy'];

/** The operations on queues as such. */
export function queueOperations(sqs: Sqs): SqsOperations {
  const { store, queueAt, urlOf } = sqs;
  const [purged, deleted] = [recently(), recently()];
  return {
    CreateQueue: sqsOperation(
      z.strictObject({ QueueName: z.string(), Attributes: texts.default({}), tags: texts.default({}) }),
      ({ QueueName: name, Attributes: attributes, tags }, { region }) => {
        checkTags(tags);
        if (deleted.has(name)) throw deletedRecently();
        return { QueueUrl: urlOf(createQueue(store, { name, region, attributes, tags }).name) };
      },
    ),
    DeleteQueue: sqsOperation(ofQueue, ({ QueueUrl }) => {
      const { name } = queueAt(QueueUrl);
      store.queues.delete(name);
      deleted.done(name);
      store.signals.changed(name);
    }),
    GetQueueUrl: sqsOperation(
      z.strictObject({ QueueName: z.string(), QueueOwnerAWSAccountId: z.string().optional() }),
      ({ QueueName, QueueOwnerAWSAccountId: owner }) => {
        const queue = store.queues.find(QueueName);
        if (queue === undefined || (owner && owner !== queue.arn.split(':')[4])) throw noSuchQueue();
        return { QueueUrl: urlOf(queue.name) };
      },
    ),
    ListQueues: sqsOperation(
      z.strictObject({
        QueueNamePrefix: z.string().default(''),
        MaxResults: z.int().min(1).max(MOST_LISTED).optional(),
        NextToken: z.string().optional(),
      }),
      ({ QueueNamePrefix, MaxResults = MOST_LISTED, NextToken }) => {
        const after = NextToken === undefined ? '' : nameIn(NextToken);
        const names = store.queues
          .list()
          .map(({ name }) => name)
          .filter((name) => name.startsWith(QueueNamePrefix) && name > after);
        const page = names.slice(0, MaxResults);
        const last = names.length > page.length ? page.at(-1) : undefined;
        return {
          QueueUrls: page.map(urlOf),
          ...(last === undefined ? {} : { NextToken: pageToken(last) }),
        };
      },
    ),
    GetQueueAttributes: sqsOperation(
      ofQueue.extend({ AttributeNames: z.array(z.string()).default([]) }),
      ({ QueueUrl, AttributeNames }) => ({
        Attributes: chosen(describe(sqs, queueAt(QueueUrl)), AttributeNames),
      }),
    ),
    SetQueueAttributes: sqsOperation(ofQueue.extend({ Attributes: texts }), ({ QueueUrl, Attributes }) => {
      setQueueAttributes(store, queueAt(QueueUrl), Attributes);
    }),
    PurgeQueue: sqsOperation(ofQueue, ({ QueueUrl }) => {
      const queue = queueAt(QueueUrl);
      if (purged.has(queue.name)) throw purgedRecently(queue);
      store.messages.deleteAll(queue);
      purged.done(queue.name);
    }),
    TagQueue: sqsOperation(ofQueue.extend({ Tags: texts }), ({ QueueUrl, Tags }) => {
      const queue = queueAt(QueueUrl);
      const tags = { ...queue.tags, ...Tags };
      checkTags(tags);
      store.queues.save({ ...queue, tags });
    }),
    UntagQueue: sqsOperation(ofQueue.extend({ TagKeys: z.array(z.string()) }), ({ QueueUrl, TagKeys }) => {
      const queue = queueAt(QueueUrl);
      const kept = Object.entries(queue.tags).filter(([key]) => !TagKeys.includes(key));
      store.queues.save({ ...queue, tags: Object.fromEntries(kept) });
    }),
    ListQueueTags: sqsOperation(ofQueue, ({ QueueUrl }) => ({ Tags: queueAt(QueueUrl).tags })),
  };
}

const deletedRecently = () =>
  new AwsApiError(
    'AWS.SimpleQueueService.QueueDeletedRecently',
    'You must wait 60 seconds after deleting a queue before you can create another with the same name.',
  );

const purgedRecently = ({ name }: Queue) =>
  new AwsApiError(
    'AWS.SimpleQueueService.PurgeQueueInProgress',
    `Only one PurgeQueue operation on ${name} is allowed every 60 seconds.`,
    403,
  );

/** The name in a token. @throws AwsApiError for a token that no listing gave. */
function nameIn(token: string): string {
  const name = lastInToken(token);
  if (name !== undefined) return name;
  throw new AwsApiError('InvalidParameterValue', 'Invalid or expired next token.');
}

function describe({ store, policies }: Sqs, queue: Queue): Record<string, string> {
  const { visible, held, delayed } = store.messages.counts(queue, Date.now());
  const policy = policies.get(queue.name);
  return {
    ...queue.attributes,
    ...(policy !== undefined && { Policy: policy }),
    QueueArn: queue.arn,
    ApproximateNumberOfMessages: String(visible),
    ApproximateNumberOfMessagesNotVisible: String(held),
    ApproximateNumberOfMessagesDelayed: String(delayed),
    CreatedTimestamp: String(Math.floor(queue.createdAt / 1000)),
    LastModifiedTimestamp: String(Math.floor(queue.changedAt / 1000)),
  };
}

function chosen(all: Record<string, string>, names: readonly string[]): Record<string, string> {
  const unknown = names.find((name) => name !== 'All' && !(name in all) && !READABLE.includes(name));
  if (unknown !== undefined) throw new AwsApiError('InvalidAttributeName', `Unknown Attribute ${unknown}.`);
  if (names.includes('All')) return all;
  return Object.fromEntries(Object.entries(all).filter(([name]) => names.includes(name)));
}
