import { type ContractSurvey, composeReading, type FileLimits } from '@countersign/documents';
import type { ContractExtractionRequestedV1 } from '@countersign/events';
import { assertSourceOf, putJsonOnce } from '@countersign/shared';
import { surveyDocument } from './open-document.ts';
import { extractionKeys, type PendingExtraction } from './pending-extraction.ts';
import { answerFromStore, type StoreTextPorts, storeText } from './store-text.ts';
import type { TextDetector } from './text-detector.ts';

export interface ExtractPorts extends StoreTextPorts {
  readonly detector: TextDetector;
  readonly limits: FileLimits;
}

async function sendToTextract(
  request: ContractExtractionRequestedV1,
  { looks }: ContractSurvey,
  pictures: Uint8Array,
  { store, detector }: ExtractPorts,
): Promise<void> {
  const runId = request.subject;
  const taskId = request.taskid ?? request.id;
  const pending: PendingExtraction = { version: 2, request, looks: [...looks] };
  const document = await store.putOnce(extractionKeys.document(runId, taskId), pictures, 'application/pdf');
  await putJsonOnce(store, extractionKeys.pending(runId, taskId), pending);
  await detector.start(document.ref, taskId);
}

/**
 * Reads a contract by the words that its pages show. Where print is left that no word explains, a picture of it
 * goes to Textract, and the task is answered when that is done. A request whose text is stored is answered from it.
 */
export const extractContract = (ports: ExtractPorts) => async (request: ContractExtractionRequestedV1) => {
  const { subject: runId, data } = request;
  assertSourceOf(runId, data.document);
  const earlier = await answerFromStore(runId, ports);
  if (earlier) return earlier;
  const survey = await surveyDocument(ports.store, data.document, ports);
  if (!survey.pictures) return storeText(runId, composeReading(survey, []), ports);
  await sendToTextract(request, survey, survey.pictures, ports);
  return undefined;
};
