import { parentPort } from 'node:worker_threads';
import { type OcrEngine, startOcr } from '@countersign/documents/ocr/ocr-engine';
import { type OpenDocument, openDocument } from '../read-document.ts';
import type { ReadReply, ReadRequest } from './messages.ts';

let engine: Promise<OcrEngine> | undefined;
let last: { readonly name: string; readonly document: OpenDocument } | undefined;

/** Started when the first page needs it. */
const ocr = (): Promise<OcrEngine> => {
  engine ??= startOcr();
  return engine;
};

async function open({ document: name, bytes }: ReadRequest): Promise<OpenDocument> {
  if (last?.name === name) return last.document;
  last?.document.close();
  last = undefined;
  const document = await openDocument(bytes, ocr);
  last = { name, document };
  return document;
}

async function answer(request: ReadRequest): Promise<ReadReply> {
  try {
    const document = await open(request);
    if (request.page === undefined) return { pages: document.pages };
    return { page: await document.read(request.page) };
  } catch (error) {
    return { unreadable: error instanceof Error ? error.message : String(error) };
  }
}

parentPort?.on('message', async (request: ReadRequest) => {
  parentPort?.postMessage(await answer(request));
});
