import { answerRequest, eventKeys, UnreadableMessage } from '@countersign/shared';
import { type EventQueuePorts, queue } from '@countersign/shared/aws';
import type { ExtractPorts } from '../app/extract-contract.ts';
import { findPending, finishExtraction } from '../app/finish-extraction.ts';
import { readNotice } from '../app/textract-notice.ts';

/** Takes the notices of finished Textract jobs and answers the requests that wait for them. */
export const createFinish = (ports: EventQueuePorts, extract: ExtractPorts) =>
  queue(async (body, { logger }) => {
    const notice = readNotice(body);
    const pending = await findPending(notice, extract);
    if (!pending) throw new UnreadableMessage(`No extraction waits for job ${notice.JobId}`);
    logger.appendKeys(eventKeys(pending.request));
    await answerRequest(ports, pending.request, () => finishExtraction(notice, pending, extract), logger);
  }, ports);
