import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import type { buildApp } from 'fauxqs';
import { ACCOUNT_ID } from '../../core/protocols/aws-api.ts';
import { transaction } from '../../core/sqlite/database.ts';

// fauxqs exports only a server, which listens on every interface, cannot be polled in-process and wakes each
// queue fifty times a second while anyone waits. Its stores, which this file takes from inside the package,
// have none of that. The version is pinned; the tests of this folder fail if an update moves things.

export interface MessageAttribute {
  DataType: string;
  StringValue?: string;
  BinaryValue?: string;
}

export interface StoredMessage {
  messageId: string;
  body: string;
  md5OfBody: string;
  md5OfMessageAttributes?: string;
  messageAttributes: Record<string, MessageAttribute>;
  sentTimestamp: number;
  approximateReceiveCount: number;
  approximateFirstReceiveTimestamp?: number;
  delayUntil?: number;
  messageGroupId?: string;
  messageDeduplicationId?: string;
  sequenceNumber?: string;
}

export interface FauxQueue {
  readonly name: string;
  readonly url: string;
  readonly arn: string;
  readonly attributes: Record<string, string>;
  readonly messages: StoredMessage[];
  readonly delayedMessages: StoredMessage[];
  readonly fifoDelayed: Map<string, StoredMessage[]>;
  readonly inflightMessages: Map<string, { message: StoredMessage; visibilityDeadline: number }>;
  readonly pollWaiters: { resolve: () => void; timer: NodeJS.Timeout }[];
  isFifo(): boolean;
  setAttributes(attributes: Record<string, string>): void;
  enqueue(message: StoredMessage): void;
  dequeue(
    max: number,
    visibilitySeconds: number | undefined,
    deadLetterQueue: (arn: string) => FauxQueue | undefined,
  ): { ReceiptHandle: string }[];
  deleteMessage(receiptHandle: string): boolean;
  changeVisibility(receiptHandle: string, seconds: number): void;
  checkDeduplication(id: string): { isDuplicate: boolean; originalMessageId?: string };
  recordDeduplication(id: string, messageId: string, sequenceNumber?: string): void;
  nextSequenceNumber(): string;
  notifyWaiters(): void;
}

export interface FauxSqsStore {
  host: string;
  region?: string;
  persistence?: FauxPersistence;
  createQueue(name: string, url: string, arn: string, attributes: Record<string, string>): FauxQueue;
  getQueue(url: string): FauxQueue | undefined;
  getQueueByArn(arn: string): FauxQueue | undefined;
  allQueues(): Iterable<FauxQueue & { persistence?: FauxPersistence }>;
}

export interface Topic {
  readonly arn: string;
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly subscriptionArns: string[];
}

export interface Subscription {
  readonly arn: string;
  readonly topicArn: string;
  readonly protocol: string;
  readonly endpoint: string;
  confirmed: boolean;
  attributes: Record<string, string>;
  parsedFilterPolicy?: Record<string, unknown>;
}

export interface FauxSnsStore {
  region?: string;
  persistence?: FauxPersistence;
  readonly subscriptions: Map<string, Subscription>;
  createTopic(name: string, attributes: Record<string, string>, tags: undefined, region: string): Topic;
  getTopic(arn: string): Topic | undefined;
  subscribe(
    topicArn: string,
    protocol: string,
    endpoint: string,
    attributes: Record<string, string>,
  ): Subscription | undefined;
  unsubscribe(arn: string): boolean;
  getSubscription(arn: string): Subscription | undefined;
}

export interface FauxPersistence {
  readonly db: DatabaseSync;
  updateMessageReady(messageId: string): void;
  loadSqsAndSns(sqs: FauxSqsStore, sns: FauxSnsStore): void;
  insertSubscription(subscription: Subscription): void;
  close(): void;
}

type App = ReturnType<typeof buildApp>;

export interface Fauxqs {
  readonly sqs: FauxSqsStore;
  readonly sns: FauxSnsStore;
  readonly app: App;
  /** Does `work` to queues in one transaction: a message on its way to a dead-letter queue is in one of the two. */
  atomically<T>(work: () => T): T;
  /** Matches an SNS filter policy against message attributes, or a JSON body. */
  readonly matchesAttributes: (
    policy: Record<string, unknown>,
    attributes: Record<string, MessageAttribute>,
  ) => boolean;
  readonly matchesBody: (policy: Record<string, unknown>, body: string) => boolean;
  readonly createMessage: (
    body: string,
    attributes: Record<string, MessageAttribute>,
    delaySeconds?: number,
    groupId?: string,
    deduplicationId?: string,
  ) => StoredMessage;
  close(): Promise<void>;
}

/**
 * Opens fauxqs without a port of its own.
 *
 * @param url of the front door, the beginning of every queue URL
 * @param dataDir where queues and messages are kept; in memory without
 */
export async function openFauxqs(url: string, dataDir: string | undefined): Promise<Fauxqs> {
  const [application, sqsModule, snsModule, filter, s3Module, persistenceModule] = await Promise.all([
    inside('app.js'),
    inside('sqs/sqsStore.js'),
    inside('sns/snsStore.js'),
    inside('sns/filter.js'),
    inside('s3/s3Store.js'),
    inside('persistence.js'),
  ]);
  const sqs = new sqsModule.SqsStore() as FauxSqsStore;
  const sns = new snsModule.SnsStore() as FauxSnsStore;
  // An empty host makes fauxqs take the host of the request, and so the address of the front door.
  sqs.host = '';
  const persistence = dataDir && (new persistenceModule.PersistenceManager(dataDir) as FauxPersistence);
  if (persistence) restore(persistence, sqs, sns, url);
  const stores = { sqsStore: sqs, snsStore: sns, s3Store: new s3Module.S3Store() };
  const app = application.buildApp({ logger: false, stores }) as App;
  await app.ready();
  return {
    sqs,
    sns,
    app,
    matchesAttributes: filter.matchesFilterPolicy,
    matchesBody: filter.matchesFilterPolicyOnBody,
    createMessage: sqsModule.SqsStore.createMessage,
    atomically: (work) => (persistence ? transaction(persistence.db, work) : work()),
    async close() {
      await app.close();
      if (persistence) persistence.close();
    },
  };
}

// biome-ignore lint/suspicious/noExplicitAny: modules without types of their own; typed where they are used
async function inside(path: string): Promise<any> {
  const manifest = findPackageJSON('fauxqs', import.meta.url);
  if (manifest === undefined) throw new Error('fauxqs is not installed');
  return import(pathToFileURL(join(dirname(manifest), 'dist', path)).href);
}

function restore(persistence: FauxPersistence, sqs: FauxSqsStore, sns: FauxSnsStore, url: string): void {
  persistence.db.exec('PRAGMA synchronous = NORMAL');
  // The port may be another than last time, and SDKs send to the queue's URL.
  persistence.db.prepare('UPDATE sqs_queues SET url = ? || name').run(`${url}/${ACCOUNT_ID}/`);
  // fauxqs clears the receive count as well, which its own table forbids, and so loses the message.
  const ready =
    'UPDATE sqs_messages SET receipt_handle = NULL, visibility_deadline = NULL WHERE message_id = ?';
  const makeReady = persistence.db.prepare(ready);
  persistence.updateMessageReady = (messageId) => void makeReady.run(messageId);
  persistence.loadSqsAndSns(sqs, sns);
  sqs.persistence = persistence;
  sns.persistence = persistence;
  for (const queue of sqs.allQueues()) queue.persistence = persistence;
}
