import { randomUUID } from 'node:crypto';
import type { DeliveryQueue } from '../../core/delivery/delivery-queue.ts';
import { AwsApiError } from '../../core/protocols/aws-api.ts';
import { requiredParameter } from '../../core/protocols/query-api.ts';
import type { XmlValue } from '../../core/protocols/xml.ts';
import { readAttributes } from './message-attributes.ts';
import { invalidParameter, notFound } from './sns-errors.ts';
import type { SnsStore } from './storage/sns-store.ts';
import { deliveryTo, type PublishedMessage, passesFilter } from './subscription-delivery.ts';

const MAX_BYTES = 262_144;
const MOST_ENTRIES = 10;
const ENTRY_ID = /^PublishBatchRequestEntries\.member\.\d+\.Id$/;

/** Up to 100 characters of UTF-8 without line breaks and controls, as the API's model has it. */
const SUBJECT = /^[^\p{Cc}\p{Zl}\p{Zp}]{1,100}$/u;

/** What can be said of a message; topics are not FIFO, and so know no deduplication. */
export const MESSAGE = ['Message', 'MessageAttributes', 'MessageGroupId', 'MessageStructure', 'Subject'];

/** Publishes to the subscriptions of topics. */
export interface TopicPublisher {
  /** Returns when the message is accepted for good. @throws AwsApiError `NotFound`, `InvalidParameter`. */
  publish(message: Omit<PublishedMessage, 'id' | 'time'>): string;
}

export function createTopicPublisher(store: SnsStore, deliveryQueue: DeliveryQueue): TopicPublisher {
  return {
    publish(published) {
      if (store.findTopic(published.topicArn) === undefined) throw notFound('Topic');
      const message = { ...published, id: randomUUID(), time: new Date().toISOString() };
      deliveryQueue.send(
        store
          .subscriptions(published.topicArn)
          .filter((subscription) => passesFilter(subscription, message))
          .map((subscription) => deliveryTo(subscription, message)),
      );
      return message.id;
    },
  };
}

/** `Publish`. */
export function publishOne(publisher: TopicPublisher, parameters: URLSearchParams): XmlValue {
  const given = parameters.get('TopicArn');
  if (given !== null && parameters.has('TargetArn'))
    throw invalidParameter('TopicArn or TargetArn Reason: only one of them may be given');
  const topicArn = given ?? requiredParameter(parameters, 'TargetArn');
  return { MessageId: publisher.publish(readMessage(parameters, '', topicArn)) };
}

/** `PublishBatch`. */
export function publishBatch(publisher: TopicPublisher, parameters: URLSearchParams): XmlValue {
  const other = [...parameters.keys()].find((name) => !isOfBatch(name));
  if (other !== undefined) throw invalidParameter(`The embedded runtime does not support ${other}.`);
  const topicArn = requiredParameter(parameters, 'TopicArn');
  checkIds(parameters);
  const successful: XmlValue[] = [];
  const failed: XmlValue[] = [];
  for (let index = 1; ; index += 1) {
    const prefix = `PublishBatchRequestEntries.member.${index}.`;
    const Id = parameters.get(`${prefix}Id`);
    if (Id === null) break;
    try {
      successful.push({ Id, MessageId: publisher.publish(readMessage(parameters, prefix, topicArn)) });
    } catch (error) {
      if (!(error instanceof AwsApiError) || error.code === 'NotFound') throw error;
      failed.push({ Id, Code: error.code, Message: error.message, SenderFault: true });
    }
  }
  return { Successful: { member: successful }, Failed: { member: failed } };
}

/** @throws AwsApiError when the batch as such is not acceptable. */
function checkIds(parameters: URLSearchParams): void {
  const ids = [...parameters].flatMap(([name, id]) => (ENTRY_ID.test(name) ? [id] : []));
  if (ids.length === 0) throw new AwsApiError('EmptyBatchRequest', 'The batch request contains no entries.');
  if (ids.length > MOST_ENTRIES)
    throw new AwsApiError('TooManyEntriesInBatchRequest', `A batch holds at most ${MOST_ENTRIES} entries.`);
  const invalid = ids.find((id) => !/^[\w-]{1,80}$/.test(id));
  if (invalid !== undefined)
    throw new AwsApiError(
      'InvalidBatchEntryId',
      `The Id ${invalid} of a batch entry in a batch request is invalid.`,
    );
  if (new Set(ids).size < ids.length)
    throw new AwsApiError(
      'BatchEntryIdsNotDistinct',
      'Two or more batch entries in the request have the same Id.',
    );
}

/** Entries know of their messages what `Publish` does. */
function isOfBatch(name: string): boolean {
  const [, field = 'Id'] = /^PublishBatchRequestEntries\.member\.\d+\.(\w+)/.exec(name) ?? [];
  return field === 'Id' || MESSAGE.includes(field);
}

function readMessage(
  parameters: URLSearchParams,
  prefix: string,
  topicArn: string,
): Omit<PublishedMessage, 'id' | 'time'> {
  const body = requiredParameter(parameters, `${prefix}Message`);
  const attributes = readAttributes(parameters, prefix);
  const size = Buffer.byteLength(body) + Buffer.byteLength(JSON.stringify(attributes));
  if (size > MAX_BYTES) throw invalidParameter('Message too long');
  const structure = parameters.get(`${prefix}MessageStructure`) ?? '';
  if (structure !== '' && structure !== 'json') throw invalidParameter(`MessageStructure: ${structure}`);
  const structured = structure === 'json';
  const subject = parameters.get(`${prefix}Subject`) ?? undefined;
  if (subject !== undefined && !SUBJECT.test(subject)) throw invalidParameter('Subject');
  return {
    topicArn,
    texts: structured ? readTexts(body) : { default: body },
    subject,
    attributes,
    groupId: parameters.get(`${prefix}MessageGroupId`) ?? undefined,
  };
}

function readTexts(body: string): Record<string, string> {
  try {
    const texts = JSON.parse(body) as Record<string, string>;
    if (typeof texts.default === 'string') return texts;
  } catch {
    // Answered below.
  }
  throw invalidParameter('Message Structure - No default entry in JSON message body');
}
