import { randomUUID } from 'node:crypto';
import { openDatabase } from '../../../core/sqlite/database.ts';
import { SCHEMA } from './schema.ts';

type Texts = Readonly<Record<string, string>>;

export interface Topic {
  readonly arn: string;
  /** As SNS names them. */
  readonly attributes: Texts;
  readonly tags: Texts;
}

export interface Subscription {
  readonly arn: string;
  readonly topicArn: string;
  readonly protocol: string;
  readonly endpoint: string;
  /** As SNS names them, e.g. `FilterPolicy`. */
  readonly attributes: Texts;
}

/** Topics and subscriptions, on disk or in memory. */
export interface SnsStore {
  findTopic(arn: string): Topic | undefined;
  /** By ARN. */
  topics(): Topic[];
  saveTopic(topic: Topic): void;
  /** Deletes it with its subscriptions. */
  deleteTopic(arn: string): void;
  findSubscription(arn: string): Subscription | undefined;
  /** In the order in which they were made; of one topic, or all. */
  subscriptions(topicArn?: string): Subscription[];
  /** Makes a subscription, or changes the one that the endpoint has already. */
  saveSubscription(subscription: Omit<Subscription, 'arn'>): Subscription;
  deleteSubscription(arn: string): void;
  close(): void;
}

export function openSnsStore(dataDir: string | undefined): SnsStore {
  const database = openDatabase(dataDir, 'sns', SCHEMA);
  const topicByArn = database.prepare('SELECT * FROM topics WHERE arn = ?');
  const allTopics = database.prepare('SELECT * FROM topics ORDER BY arn');
  const upsertTopic = database.prepare(`INSERT INTO topics (arn, attributes, tags) VALUES (?, ?, ?)
    ON CONFLICT (arn) DO UPDATE SET attributes = excluded.attributes, tags = excluded.tags`);
  const removeTopic = database.prepare('DELETE FROM topics WHERE arn = ?');
  const subscriptionByArn = database.prepare('SELECT * FROM subscriptions WHERE arn = ?');
  const allSubscriptions = database.prepare('SELECT * FROM subscriptions ORDER BY rowid');
  const ofTopic = database.prepare('SELECT * FROM subscriptions WHERE topic_arn = ? ORDER BY rowid');
  const upsertSubscription = database.prepare(`INSERT INTO subscriptions
    (arn, topic_arn, protocol, endpoint, attributes) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT (topic_arn, protocol, endpoint) DO UPDATE SET attributes = excluded.attributes RETURNING arn`);
  const removeSubscription = database.prepare('DELETE FROM subscriptions WHERE arn = ?');

  return {
    findTopic: (arn) => optional(topicByArn.get(arn), toTopic),
    topics: () => allTopics.all().map(toTopic),
    saveTopic: ({ arn, attributes, tags }) =>
      void upsertTopic.run(arn, JSON.stringify(attributes), JSON.stringify(tags)),
    deleteTopic: (arn) => void removeTopic.run(arn),
    findSubscription: (arn) => optional(subscriptionByArn.get(arn), toSubscription),
    subscriptions: (topicArn) =>
      (topicArn === undefined ? allSubscriptions.all() : ofTopic.all(topicArn)).map(toSubscription),
    saveSubscription(subscription) {
      const { topicArn, protocol, endpoint, attributes } = subscription;
      const newArn = `${topicArn}:${randomUUID()}`;
      const saved = upsertSubscription.get(newArn, topicArn, protocol, endpoint, JSON.stringify(attributes));
      return { ...subscription, arn: String(saved?.arn) };
    },
    deleteSubscription: (arn) => void removeSubscription.run(arn),
    close: () => database.close(),
  };
}

type Row = Readonly<Record<string, unknown>>;

const optional = <T>(row: Row | undefined, read: (row: Row) => T) =>
  row === undefined ? undefined : read(row);

const toTopic = (row: Row): Topic => ({
  arn: String(row.arn),
  attributes: JSON.parse(String(row.attributes)),
  tags: JSON.parse(String(row.tags)),
});

const toSubscription = (row: Row): Subscription => ({
  arn: String(row.arn),
  topicArn: String(row.topic_arn),
  protocol: String(row.protocol),
  endpoint: String(row.endpoint),
  attributes: JSON.parse(String(row.attributes)),
});
