import { answerRequest, asCountersignError, eventKeys, UnreadableMessage } from '@countersign/shared';
import { type EventQueuePorts, queue } from '@countersign/shared/aws';
import type { ExtractPorts } from '../app/extract-contract.ts';
import { findPending, finishExtraction } from '../app/finish-extraction.ts';
import { readNotice } from '../app/textract-notice.ts';

/** Deliveries of a notice after which its task is told of a failure; a fifth would be the last. */
const PATIENCE = 4;

/** What no later delivery of the same notice can change. */
const OF_THE_JOB: ReadonlySet<string> = new Set(['TextractJobFailed', 'ObjectAltered']);

/** Whether to look at a job again that has ended: the task that is told of a failure has the pages read, and paid, once more. */
function isWorthAnotherLook(thrown: unknown, receiveCount: number): boolean {
  const { name, retryable } = asCountersignError(thrown);
  return retryable && receiveCount < PATIENCE && !OF_THE_JOB.has(name);
}

/** Takes the notices of finished Textract jobs and answers the requests that wait for them. */
export const createFinish = (ports: EventQueuePorts, extract: ExtractPorts) =>
  queue(async (body, { logger, receiveCount }) => {
    const notice = readNotice(body);
    const pending = await findPending(notice, extract);
    if (!pending) throw new UnreadableMessage(`No extraction waits for job ${notice.JobId}`);
    logger.appendKeys(eventKeys(pending.request));
    const [read] = await Promise.allSettled([finishExtraction(notice, pending, extract)]);
    if (read.status === 'rejected' && isWorthAnotherLook(read.reason, receiveCount)) throw read.reason;
    const answer = async () => {
      if (read.status === 'rejected') throw read.reason;
      return read.value;
    };
    await answerRequest(ports, pending.request, answer, logger);
  }, ports);
