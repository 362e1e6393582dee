import { contractTaskFailedV1 } from '@countersign/events';
import {
  answering,
  asCountersignError,
  type ConsumerPorts,
  eventKeys,
  newEvent,
  type Outgoing,
  outgoing,
} from '@countersign/shared';
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import type { ExtractPorts } from './extract-contract.ts';
import { findPending, finishExtraction } from './finish-extraction.ts';
import type { PendingExtraction } from './pending-extraction.ts';
import { parseNotice, type TextractNotice } from './textract-notice.ts';

export interface NoticePorts extends ConsumerPorts {
  readonly extract: ExtractPorts;
}

/** Makes a Lambda handler for the queue of finished Textract jobs, record by record, as `queueConsumer` does. */
export function noticeConsumer(ports: NoticePorts) {
  async function answer(notice: TextractNotice, pending: PendingExtraction): Promise<Outgoing> {
    try {
      return await finishExtraction(notice, pending, ports.extract);
    } catch (thrown) {
      const { name, class: errorClass, retryable, message } = asCountersignError(thrown);
      ports.logger.error(`Extraction failed: ${message}`, {
        error: thrown as Error,
        ...eventKeys(pending.request),
      });
      const error = { name, class: errorClass, retryable, message: message.slice(0, 2000) };
      return outgoing(contractTaskFailedV1, { request: pending.request.type, error });
    }
  }

  async function consume(record: SQSRecord): Promise<void> {
    const notice = readNotice(record.body);
    const pending = notice && (await findPending(notice, ports.extract));
    if (!notice || !pending) {
      const reason = notice
        ? `No extraction waits for job ${notice.JobId}`
        : 'Message is no notice of Textract';
      ports.logger.error(`Dead letter: ${reason}`, { messageId: record.messageId });
      return ports.deadLetters.send(record, reason);
    }
    const event = newEvent(ports.service, await answer(notice, pending), answering(pending.request));
    await ports.publisher.publish([event]);
  }

  return async (batch: SQSEvent): Promise<SQSBatchResponse> => {
    const outcomes = await Promise.allSettled(batch.Records.map(consume));
    const failed = batch.Records.filter((record, index) => {
      const outcome = outcomes[index];
      if (outcome?.status !== 'rejected') return false;
      ports.logger.error('Will be delivered again', { messageId: record.messageId, error: outcome.reason });
      return true;
    });
    return { batchItemFailures: failed.map((record) => ({ itemIdentifier: record.messageId })) };
  };
}

function readNotice(body: string): TextractNotice | undefined {
  try {
    return parseNotice(body);
  } catch {
    return undefined;
  }
}
