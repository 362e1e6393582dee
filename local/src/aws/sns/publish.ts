import { randomUUID } from 'node:crypto';
import type { Outbox } from '../../core/delivery/outbox.ts';
import { AwsApiError } from '../../core/protocols/aws-api.ts';
import { requiredParameter } from '../../core/protocols/query-api.ts';
import type { XmlValue } from '../../core/protocols/xml.ts';
import type { Fauxqs, MessageAttribute } from '../sqs/fauxqs.ts';
import { deliveryTo, type PublishedMessage, passesFilter } from './subscription-delivery.ts';

const MAX_BYTES = 262_144;

/** Publishes to the subscriptions of topics. */
export interface Publisher {
  /** Returns when the message is accepted for good. Throws `AwsApiError` `NotFound`, `InvalidParameter`. */
  publish(message: Omit<PublishedMessage, 'id' | 'time'>): string;
}

export function createPublisher(fauxqs: Fauxqs, outbox: Outbox): Publisher {
  return {
    publish(published) {
      const topic = fauxqs.sns.getTopic(published.topicArn);
      if (topic === undefined) throw new AwsApiError('NotFound', 'Topic does not exist', 404);
      const message = { ...published, id: randomUUID(), time: new Date().toISOString() };
      const subscriptions = topic.subscriptionArns.flatMap((arn) => fauxqs.sns.getSubscription(arn) ?? []);
      outbox.send(
        subscriptions
          .filter((subscription) => passesFilter(fauxqs, subscription, message))
          .map((subscription) => deliveryTo(subscription, message)),
      );
      return message.id;
    },
  };
}

/** `Publish`. */
export function publishOne(publisher: Publisher, parameters: URLSearchParams): XmlValue {
  if (parameters.has('PhoneNumber')) throw new AwsApiError('InvalidParameter', 'SMS is not supported.');
  const topicArn = parameters.get('TopicArn') ?? requiredParameter(parameters, 'TargetArn');
  return { MessageId: publisher.publish(readMessage(parameters, '', topicArn)) };
}

/** `PublishBatch`. */
export function publishBatch(publisher: Publisher, parameters: URLSearchParams): XmlValue {
  const topicArn = requiredParameter(parameters, 'TopicArn');
  const successful: XmlValue[] = [];
  const failed: XmlValue[] = [];
  for (let index = 1; ; index += 1) {
    const prefix = `PublishBatchRequestEntries.member.${index}.`;
    const Id = parameters.get(`${prefix}Id`);
    if (Id === null) break;
    if (index > 10)
      throw new AwsApiError('TooManyEntriesInBatchRequest', 'A batch holds at most 10 entries.');
    try {
      successful.push({ Id, MessageId: publisher.publish(readMessage(parameters, prefix, topicArn)) });
    } catch (error) {
      if (!(error instanceof AwsApiError) || error.code === 'NotFound') throw error;
      failed.push({ Id, Code: error.code, Message: error.message, SenderFault: true });
    }
  }
  return { Successful: { member: successful }, Failed: { member: failed } };
}

function readMessage(
  parameters: URLSearchParams,
  prefix: string,
  topicArn: string,
): Omit<PublishedMessage, 'id' | 'time'> {
  const body = requiredParameter(parameters, `${prefix}Message`);
  const attributes = readAttributes(parameters, prefix);
  const size = Buffer.byteLength(body) + Buffer.byteLength(JSON.stringify(attributes));
  if (size > MAX_BYTES) throw new AwsApiError('InvalidParameter', 'Invalid parameter: Message too long');
  const structured = parameters.get(`${prefix}MessageStructure`) === 'json';
  return {
    topicArn,
    texts: structured ? readTexts(body) : { default: body },
    subject: parameters.get(`${prefix}Subject`) ?? undefined,
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
  throw new AwsApiError(
    'InvalidParameter',
    'Invalid parameter: Message Structure - No default entry in JSON message body',
  );
}

function readAttributes(parameters: URLSearchParams, prefix: string): Record<string, MessageAttribute> {
  const attributes: Record<string, MessageAttribute> = {};
  for (let index = 1; ; index += 1) {
    const entry = `${prefix}MessageAttributes.entry.${index}.`;
    const name = parameters.get(`${entry}Name`);
    if (name === null) return attributes;
    const text = parameters.get(`${entry}Value.StringValue`);
    const binary = parameters.get(`${entry}Value.BinaryValue`);
    attributes[name] = {
      DataType: parameters.get(`${entry}Value.DataType`) ?? 'String',
      ...(text === null ? {} : { StringValue: text }),
      ...(binary === null ? {} : { BinaryValue: binary }),
    };
  }
}
