import {
  contractTaskFailedV1,
  type Envelope,
  type EventContract,
  type EventOf,
  type ServiceName,
} from '@countersign/events';
import type { Context, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import type { DeadLetters } from './dead-letter.ts';
import { asCountersignError } from './errors.ts';
import { eventKeys, type Logger } from './logging.ts';
import { answering, newEvent, type Outgoing, outgoing } from './new-event.ts';
import type { Publisher } from './publisher.ts';
import { type QueuedEvent, readQueuedEvent, UnreadableMessage } from './queued-event.ts';

/** What a handler may use beside its own ports. */
export interface Delivery {
  readonly logger: Logger;
  /** How often SQS has delivered this message, this time included. */
  readonly receiveCount: number;
}

/** Works on one event; what it returns is published as the answer. */
export type EventHandler<C extends EventContract> = (
  event: EventOf<C>,
  delivery: Delivery,
  // biome-ignore lint/suspicious/noConfusingVoidType: a handler without an answer returns nothing
) => Promise<Outgoing | readonly Outgoing[] | void>;

export interface Subscription {
  readonly type: string;
  readonly handle: EventHandler<EventContract>;
}

/** Ties a handler to the contract of the events that it takes. */
export const on = <C extends EventContract>(contract: C, handle: EventHandler<C>): Subscription => ({
  type: contract.type,
  handle: handle as unknown as EventHandler<EventContract>,
});

export interface ConsumerPorts {
  readonly service: ServiceName;
  readonly publisher: Publisher;
  readonly deadLetters: DeadLetters;
  readonly logger: Logger;
}

/**
 * Makes a Lambda handler for a queue behind an EventBridge rule, record by record:
 * - a message that is no event of a known type goes to the dead letters with the reason, and stops nothing else;
 * - a request to this service whose handler throws is answered with `contract.task-failed.v1`: the state machine
 *   owns the retries;
 * - anything else whose handler throws is delivered again by SQS, as is anything whose answer could not be published.
 */
export function queueConsumer(subscriptions: readonly Subscription[], ports: ConsumerPorts) {
  const handlers = new Map(subscriptions.map(({ type, handle }) => [type, handle]));

  async function publish(cause: Envelope, answers: readonly Outgoing[]): Promise<void> {
    if (answers.length === 0) return;
    await ports.publisher.publish(answers.map((answer) => newEvent(ports.service, answer, answering(cause))));
  }

  async function work({ contract, event }: QueuedEvent, record: SQSRecord, logger: Logger): Promise<void> {
    const handle = handlers.get(contract.type);
    if (!handle) throw new UnreadableMessage(`${contract.type} is not for ${ports.service}`);
    const receiveCount = Number(record.attributes.ApproximateReceiveCount);
    try {
      const answer = await handle(event as EventOf<EventContract>, { logger, receiveCount });
      await publish(event, answer ? [answer].flat() : []);
    } catch (thrown) {
      if (contract.kind !== 'request' || contract.consumer !== ports.service) throw thrown;
      const { name, class: errorClass, retryable, message } = asCountersignError(thrown);
      logger.error(`${contract.type} failed: ${message}`, {
        error: thrown as Error,
        errorClass,
        errorName: name,
      });
      const error = { name, class: errorClass, retryable, message: message.slice(0, 2000) };
      await publish(event, [outgoing(contractTaskFailedV1, { request: contract.type, error })]);
    }
  }

  async function consume(record: SQSRecord, context: Context): Promise<void> {
    const logger = ports.logger.createChild();
    logger.appendKeys({ function_name: context.functionName, messageId: record.messageId });
    try {
      const queued = readQueuedEvent(record.body);
      logger.appendKeys(eventKeys(queued.event));
      await work(queued, record, logger);
    } catch (error) {
      if (error instanceof UnreadableMessage) {
        logger.error(`Dead letter: ${error.message}`);
        return ports.deadLetters.send(record, error.message);
      }
      logger.error('Will be delivered again', { error: error as Error });
      throw error;
    }
  }

  return async (batch: SQSEvent, context: Context): Promise<SQSBatchResponse> => {
    const outcomes = await Promise.allSettled(batch.Records.map((record) => consume(record, context)));
    const failed = batch.Records.filter((_, index) => outcomes[index]?.status === 'rejected');
    return { batchItemFailures: failed.map((record) => ({ itemIdentifier: record.messageId })) };
  };
}
