import { parentPort } from 'node:worker_threads';
import { type OcrEngine, startOcr } from '@countersign/documents/ocr/ocr-engine';
import { readDocument } from '../read-document.ts';
import type { ReadReply, ReadRequest } from './messages.ts';

let engine: Promise<OcrEngine> | undefined;

const ocr = (): Promise<OcrEngine> => {
  engine ??= startOcr();
  return engine;
};

async function answer({ bytes }: ReadRequest): Promise<ReadReply> {
  try {
    return { pages: await readDocument(bytes, ocr) };
  } catch (error) {
    return { unreadable: error instanceof Error ? error.message : String(error) };
  }
}

parentPort?.on('message', async (request: ReadRequest) => {
  parentPort?.postMessage(await answer(request));
});
