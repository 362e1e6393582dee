import type { FileLimits, PdfDocument } from '@countersign/documents';
import type { ContractExtractionRequestedV1 } from '@countersign/events';
import { putJsonOnce } from '@countersign/shared';
import { pagesForTextract } from '../domain/extract-mode.ts';
import { mergePages } from '../domain/merge-pages.ts';
import { readTextLayers, withDocument } from './open-document.ts';
import { extractionKeys, type PendingExtraction } from './pending-extraction.ts';
import { answerFromStore, type StoreTextPorts, storeText } from './store-text.ts';
import type { TextDetector } from './text-detector.ts';

export interface ExtractPorts extends StoreTextPorts {
  readonly detector: TextDetector;
  readonly limits: FileLimits;
}

async function sendToTextract(
  request: ContractExtractionRequestedV1,
  pdf: PdfDocument,
  pages: number[],
  { store, detector }: ExtractPorts,
): Promise<void> {
  const runId = request.subject;
  const taskId = request.taskid ?? request.id;
  const pending: PendingExtraction = { version: 1, request, pages };
  const document = await store.putOnce(
    extractionKeys.document(runId, taskId),
    pdf.extract(pages),
    'application/pdf',
  );
  await putJsonOnce(store, extractionKeys.pending(runId, taskId), pending);
  await detector.start(document.ref, taskId);
}

/**
 * Reads a contract by its text layer. Where pages have none, they go to Textract, and the task is answered
 * when that is done. A request whose text is stored is answered from it.
 */
export const extractContract = (ports: ExtractPorts) => async (request: ContractExtractionRequestedV1) => {
  const { subject: runId, data } = request;
  const earlier = await answerFromStore(runId, ports);
  if (earlier) return earlier;
  return withDocument(ports.store, data.document, ports.limits, async (pdf) => {
    const textLayer = readTextLayers(pdf);
    const pages = pagesForTextract(ports.mode, textLayer);
    if (pages.length === 0) return storeText(runId, mergePages(textLayer, [], new Map()), ports);
    await sendToTextract(request, pdf, pages, ports);
    return undefined;
  });
};
