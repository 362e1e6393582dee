import { composeReading } from '@countersign/documents';
import { DownstreamError, type ObjectStore, pay, readJson } from '@countersign/shared';
import { textOfPictures } from '../domain/textract-blocks.ts';
import type { ExtractPorts } from './extract-contract.ts';
import { surveyDocument } from './open-document.ts';
import { extractionKeys, type PendingExtraction, pendingExtractionV1 } from './pending-extraction.ts';
import { answerFromStore, storeText } from './store-text.ts';
import { hasResults, type TextractNotice } from './textract-notice.ts';

/**
 * What a finished job answers.
 * @returns undefined for a job that no extraction waits for
 */
export async function findPending(
  { DocumentLocation }: TextractNotice,
  { store }: Pick<ExtractPorts, 'store'>,
): Promise<PendingExtraction | undefined> {
  const key = extractionKeys.pendingOf(DocumentLocation.S3ObjectName);
  const pending = key && (await store.find(key));
  return pending ? readJson(store, pending, pendingExtractionV1) : undefined;
}

/**
 * Refuses a notice that names another document's job: Textract says of which document one is in notices alone, and
 * whoever may send one could have another text taken for this contract's. The same task asks for the same job again.
 * @throws DownstreamError `ObjectAltered`
 */
async function assertOwnJob(
  { JobId }: TextractNotice,
  { request }: PendingExtraction,
  { store, detector }: Pick<ExtractPorts, 'detector'> & { readonly store: Pick<ObjectStore, 'find'> },
): Promise<void> {
  const taskId = request.taskid ?? request.id;
  const document = await store.find(extractionKeys.document(request.subject, taskId));
  if (document && (await detector.start(document, taskId)) === JobId) return;
  throw new DownstreamError(
    'ObjectAltered',
    `Textract job ${JobId} did not read the pages of ${request.subject}`,
  );
}

/**
 * Puts what Textract read in its place among the other pages and answers the task.
 * @throws DownstreamError `TextractJobFailed`
 */
export async function finishExtraction(
  notice: TextractNotice,
  pending: PendingExtraction,
  ports: ExtractPorts,
) {
  const { subject: runId, data } = pending.request;
  const paid = () => pay(pending.looks.length * ports.usdPerPage);
  const earlier = await answerFromStore(runId, ports);
  if (earlier) {
    // The job of an attempt that another was quicker than is paid for all the same.
    if (hasResults(notice.Status)) paid();
    return earlier;
  }
  if (!hasResults(notice.Status)) {
    const reason = notice.StatusMessage ? `: ${notice.StatusMessage}` : '';
    throw new DownstreamError(
      'TextractJobFailed',
      `Textract job ${notice.JobId} ended as ${notice.Status}${reason}`,
    );
  }
  await assertOwnJob(notice, pending, ports);
  paid();
  const { looks } = pending;
  const survey = await surveyDocument(ports.store, data.document, ports);
  const sizes = looks.map(({ page, box }) => {
    const { width = 1, height = 1 } = survey.pages[page - 1] ?? {};
    return { width: box.width * width, height: box.height * height };
  });
  const read = await textOfPictures(ports.detector.results(notice.JobId), sizes);
  return storeText(runId, composeReading({ ...survey, looks }, read), ports, looks.length);
}
