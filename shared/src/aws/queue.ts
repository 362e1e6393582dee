import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import type { Context, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { metering } from '../cost/meter.ts';
import { asError } from '../errors.ts';
import type { Logger } from '../logger.ts';
import type { MessageContext } from '../message-context.ts';
import type { Metrics } from '../metrics.ts';
import { UnreadableMessage } from '../unreadable-message.ts';
import type { DeadLetters } from './dead-letters.ts';
import { pauseAfter, type Visibility, whileHidden } from './visibility.ts';

export interface QueuePorts {
  readonly deadLetters: DeadLetters;
  readonly logger: Logger;
  readonly metrics: Metrics;
  /** Where it is left out, a message comes again after the time that its queue says. */
  readonly visibility?: Visibility;
}

/** Works on the body of one message. @throws UnreadableMessage when no retry can help it */
export type MessageHandler = (body: string, context: MessageContext) => Promise<void>;

/**
 * Makes a Lambda handler for a queue, the one loop over the records of SQS. What becomes of one stops no other:
 * - an unreadable message goes to the dead letters with the reason;
 * - whatever else fails is delivered again by SQS after a growing pause, as is a message that the dead-letter queue did not take. SQS moves
 *   that one itself once it has been received too often.
 */
export function queue(handle: MessageHandler, ports: QueuePorts) {
  const { deadLetters, logger: parent, metrics, visibility } = ports;

  const receivedSoOften = ({ attributes }: SQSRecord) => Number(attributes.ApproximateReceiveCount);

  /** Lets a message that failed wait, the longer the more often it did; where SQS does not answer, as its queue says. */
  async function pause(record: SQSRecord): Promise<void> {
    await visibility?.hide(record, pauseAfter(receivedSoOften(record))).catch(() => undefined);
  }

  async function bury(record: SQSRecord, reason: string, logger: Logger): Promise<void> {
    try {
      await deadLetters.send(record, reason);
    } catch (error) {
      await pause(record);
      metrics.count('DeadLettersRefused');
      logger.error(`Will be delivered again: the dead-letter queue did not take it. ${reason}`, {
        error: asError(error),
      });
      throw error;
    }
    metrics.count('DeadLetters');
    logger.error(`Dead letter: ${reason}`);
  }

  async function consume(record: SQSRecord): Promise<void> {
    const logger = parent.createChild();
    logger.appendKeys({ messageId: record.messageId });
    const work = () => handle(record.body, { logger, receiveCount: receivedSoOften(record) });
    try {
      await (visibility ? whileHidden(visibility, record, work) : work());
    } catch (error) {
      if (error instanceof UnreadableMessage) return bury(record, error.message, logger);
      logger.error('Will be delivered again', { error: asError(error) });
      await pause(record);
      throw error;
    }
  }

  return (batch: SQSEvent, context: Context): Promise<SQSBatchResponse> => {
    // The messages of a batch are worked on at a time, and share what it costs.
    const part = 1 / batch.Records.length;
    const metered = { gigabytes: (Number(context.memoryLimitInMB) / 1024) * part, invocation: part };
    const consumeMetered = (record: SQSRecord) => metering(metered, () => consume(record));
    return processPartialResponse(batch, consumeMetered, new BatchProcessor(EventType.SQS), {
      context,
      throwOnFullBatchFailure: false,
    });
  };
}
