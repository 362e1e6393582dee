import { type ExtractedText, extractedTextV1, type ObjectRef } from '@countersign/events';
import { type ObjectStore, readJson } from '@countersign/shared';

type Reader = Pick<ObjectStore, 'read'>;

/** As many contracts as an instance works on at a time; a long one takes some megabytes. */
const KEPT = 3;

const kept = new WeakMap<Reader, Map<string, Promise<ExtractedText>>>();

function textsOf(store: Reader): Map<string, Promise<ExtractedText>> {
  const texts = kept.get(store) ?? new Map<string, Promise<ExtractedText>>();
  kept.set(store, texts);
  return texts;
}

/**
 * The text of a contract, read and checked once by an instance: each section asks for it when it is written and again
 * when it is validated, and a reference names bytes that never change.
 * @throws DownstreamError when the bytes cannot be read or are not those of the reference; the next call reads again
 */
export function readText(store: Reader, ref: ObjectRef): Promise<ExtractedText> {
  const texts = textsOf(store);
  const key = `${ref.uri} ${ref.sha256}`;
  const known = texts.get(key);
  if (known) return known;
  const reading = readJson(store, ref, extractedTextV1);
  texts.set(key, reading);
  reading.catch(() => texts.delete(key));
  const [oldest] = texts.keys();
  if (oldest !== undefined && texts.size > KEPT) texts.delete(oldest);
  return reading;
}
