import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import type { ServiceName } from '@countersign/events';
import type { ObjectStore } from '../object-store.ts';
import type { QueueSettings, StageSettings } from '../settings.ts';
import { cloudWatchMetrics } from './cloudwatch-metrics.ts';
import { sqsDeadLetters } from './dead-letters.ts';
import { entry, type FunctionHandler } from './entry.ts';
import { eventBridgePublisher } from './event-bridge-publisher.ts';
import type { EventQueuePorts } from './event-queue.ts';
import { createObservability } from './observability.ts';
import { s3ObjectStore } from './s3-object-store.ts';
import { sqsVisibility } from './visibility.ts';

/** What every service with a queue is built of, once per cold start. */
export interface QueueService<Name extends ServiceName> {
  /** Ports of its queues. */
  readonly queue: EventQueuePorts & { readonly service: Name };
  /** Puts a handler into the one middy stack. */
  entry<Event, Result>(handle: FunctionHandler<Event, Result>): FunctionHandler<Event, Result>;
}

/** A service that also reads and writes the documents of a run. */
export interface StageService<Name extends ServiceName> extends QueueService<Name> {
  readonly documents: ObjectStore;
}

/** Builds what a service with a queue needs. */
export function queueService<Name extends ServiceName>(
  service: Name,
  { BUS_NAME, DEAD_LETTER_QUEUE_URL }: QueueSettings,
  sqs = new SQSClient({}),
): QueueService<Name> {
  const observability = createObservability();
  return {
    queue: {
      service,
      publisher: eventBridgePublisher(new EventBridgeClient({}), BUS_NAME),
      deadLetters: sqsDeadLetters(sqs, DEAD_LETTER_QUEUE_URL),
      logger: observability.logger,
      metrics: cloudWatchMetrics(observability.metrics),
    },
    entry: (handle) => entry(handle, observability),
  };
}

/**
 * Builds what a stage of a run needs: a queue for its requests, and the documents of the run. Its messages are hidden
 * while they are worked on, so that a function that dies in the middle costs minutes.
 */
export const stageService = <Name extends ServiceName>(
  service: Name,
  settings: StageSettings,
): StageService<Name> => {
  const sqs = new SQSClient({});
  const { queue, ...others } = queueService(service, settings, sqs);
  return {
    ...others,
    queue: { ...queue, visibility: sqsVisibility(sqs, settings.DEAD_LETTER_QUEUE_URL) },
    documents: s3ObjectStore(new S3Client({}), settings.DOCUMENTS_BUCKET),
  };
};
