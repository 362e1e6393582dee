import {
  contractExtractedV1,
  type ExtractedText,
  extractedTextV1,
  type ObjectRef,
} from '@countersign/events';
import {
  type ObjectStore,
  outgoing,
  putJsonOnce,
  readingSummary,
  readJson,
  runKeys,
} from '@countersign/shared';
import type { ExtractMode } from '../domain/extract-mode.ts';
import { countWords, requireText } from '../domain/require-text.ts';

export interface StoreTextPorts {
  readonly store: ObjectStore;
  readonly mode: ExtractMode;
  /** Price of a page that Textract reads, in US dollars. */
  readonly usdPerPage: number;
}

const extracted = (text: ObjectRef, document: ExtractedText, costUsd: number) =>
  outgoing(contractExtractedV1, {
    text,
    pages: document.pages.length,
    words: countWords(document),
    language: document.language,
    method: document.method,
    costUsd,
    reading: readingSummary(document),
  });

/** The answer from what an earlier delivery stored; undefined if nothing is stored yet. */
export async function answerFromStore(runId: string, { store, usdPerPage }: StoreTextPorts) {
  const stored = await store.find(runKeys.text(runId));
  if (!stored) return undefined;
  const document = await readJson(store, stored, extractedTextV1);
  const pictures = document.pages.filter((page) => page.method === 'textract').length;
  return extracted(stored, document, pictures * usdPerPage);
}

/**
 * Stores the text document once and answers with what is stored.
 * @param pictures how many Textract read
 * @throws InputError `NoReadableText`
 */
export async function storeText(runId: string, document: ExtractedText, ports: StoreTextPorts, pictures = 0) {
  requireText(document, ports.mode);
  const { ref, created } = await putJsonOnce(ports.store, runKeys.text(runId), document);
  const stored = created ? document : await readJson(ports.store, ref, extractedTextV1);
  return extracted(ref, stored, pictures * ports.usdPerPage);
}
