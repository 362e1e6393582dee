import { ACCOUNT_ID } from '../../../core/protocols/aws-api.ts';
import { type QueryOperation, requiredParameter } from '../../../core/protocols/query-api.ts';
import { invalidParameter, notFound } from '../sns-errors.ts';
import type { SnsStore, Topic } from '../storage/sns-store.ts';
import { entries, listOf, mapOf, page } from './parameters.ts';

/**
 * Attributes of topics that are kept and answered, and change nothing on one machine. Who may publish, IAM reads in
 * templates alone.
 */
const ATTRIBUTES = ['DisplayName', 'KmsMasterKeyId', 'SignatureVersion', 'TracingConfig'];
const DEFAULTS = { DisplayName: '', KmsMasterKeyId: '', SignatureVersion: '1', TracingConfig: 'PassThrough' };
/** What they may be; an empty text goes back to what is so by itself. */
const VALUES: Readonly<Record<string, RegExp>> = {
  DisplayName: /^.{0,100}$/u,
  SignatureVersion: /^[12]?$/,
  TracingConfig: /^(PassThrough|Active)?$/,
};
const NAME = /^[\w-]{1,256}$/;

export const topicArn = (region: string, name: string) => `arn:aws:sns:${region}:${ACCOUNT_ID}:${name}`;

/** The operations on topics and their tags. */
export function topicOperations(store: SnsStore): Record<string, QueryOperation> {
  const topicOf = (parameters: URLSearchParams, name = 'TopicArn'): Topic => {
    const topic = store.findTopic(requiredParameter(parameters, name));
    if (topic === undefined) throw notFound(name === 'TopicArn' ? 'Topic' : 'Resource');
    return topic;
  };
  return {
    CreateTopic: {
      takes: ['Name', 'Attributes', 'Tags'],
      answer: (parameters, { region }) => ({ TopicArn: createTopic(store, parameters, region) }),
    },
    DeleteTopic: {
      takes: ['TopicArn'],
      answer: (parameters) => void store.deleteTopic(requiredParameter(parameters, 'TopicArn')),
    },
    ListTopics: {
      takes: ['NextToken'],
      answer(parameters) {
        const { items, ...next } = page(parameters, store.topics(), ({ arn }) => ({ TopicArn: arn }));
        return { Topics: items, ...next };
      },
    },
    GetTopicAttributes: {
      takes: ['TopicArn'],
      answer: (parameters) => ({ Attributes: entries(describe(store, topicOf(parameters))) }),
    },
    SetTopicAttributes: {
      takes: ['TopicArn', 'AttributeName', 'AttributeValue'],
      answer(parameters) {
        const topic = topicOf(parameters);
        const name = requiredParameter(parameters, 'AttributeName');
        const value = parameters.get('AttributeValue') ?? '';
        checkAttribute(name, value);
        const attributes = { ...topic.attributes, [name]: value };
        store.saveTopic({ ...topic, attributes });
        return undefined;
      },
    },
    TagResource: {
      takes: ['ResourceArn', 'Tags'],
      answer(parameters) {
        const topic = topicOf(parameters, 'ResourceArn');
        store.saveTopic({ ...topic, tags: { ...topic.tags, ...Object.fromEntries(tagsOf(parameters)) } });
        return {};
      },
    },
    UntagResource: {
      takes: ['ResourceArn', 'TagKeys'],
      answer(parameters) {
        const topic = topicOf(parameters, 'ResourceArn');
        const keys = listOf('TagKeys', (each) => parameters.get(each) ?? undefined);
        const kept = Object.entries(topic.tags).filter(([key]) => !keys.includes(key));
        store.saveTopic({ ...topic, tags: Object.fromEntries(kept) });
        return {};
      },
    },
    ListTagsForResource: {
      takes: ['ResourceArn'],
      answer(parameters) {
        const tags = Object.entries(topicOf(parameters, 'ResourceArn').tags);
        return { Tags: { member: tags.map(([Key, Value]) => ({ Key, Value })) } };
      },
    },
  };
}

/** Makes a topic unless it is there; answers its ARN. */
function createTopic(store: SnsStore, parameters: URLSearchParams, region: string): string {
  const name = requiredParameter(parameters, 'Name');
  const attributes = mapOf(parameters, 'Attributes');
  for (const [attribute, value] of Object.entries(attributes)) checkAttribute(attribute, value);
  if (!NAME.test(name)) throw invalidParameter('Topic Name');
  const arn = topicArn(region, name);
  const tags = Object.fromEntries(tagsOf(parameters));
  const existing = store.findTopic(arn);
  if (existing === undefined) store.saveTopic({ arn, attributes, tags });
  else {
    if (differs({ ...DEFAULTS, ...existing.attributes }, attributes))
      throw invalidParameter('Attributes Reason: Topic already exists with different attributes');
    if (differs(existing.tags, tags))
      throw invalidParameter('Tags Reason: Topic already exists with different tags');
  }
  return arn;
}

type Texts = Readonly<Record<string, string>>;

/** Whether something that is given is not what is there; what is not given stays as it is. */
const differs = (there: Texts, given: Texts): boolean =>
  Object.entries(given).some(([name, value]) => there[name] !== value);

function describe(store: SnsStore, { arn, attributes }: Topic): Record<string, string> {
  return {
    DisplayName: '',
    ...attributes,
    TopicArn: arn,
    Owner: ACCOUNT_ID,
    SubscriptionsConfirmed: String(store.subscriptions(arn).length),
    SubscriptionsPending: '0',
    SubscriptionsDeleted: '0',
  };
}

function tagsOf(parameters: URLSearchParams): [string, string][] {
  return listOf('Tags', (each) => {
    const key = parameters.get(`${each}.Key`);
    return key === null ? undefined : [key, parameters.get(`${each}.Value`) ?? ''];
  });
}

function checkAttribute(name: string, value: string): void {
  if (!ATTRIBUTES.includes(name)) throw invalidParameter(`AttributeName: ${name} is not supported`);
  if (VALUES[name]?.test(value) === false) throw invalidParameter(`${name} Reason: Invalid value: ${value}`);
}
