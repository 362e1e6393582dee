import { type ExtractedText, extractedTextV1, type ObjectRef } from '@countersign/events';
import { type ObjectStore, readJson } from '@countersign/shared';

type Reader = Pick<ObjectStore, 'read'>;

/**
 * Contracts under way take turns, section by section: whoever kept the last three only read most of them again for each
 * section. Together no more than this in bytes of JSON, which take several times as much once read; the last asked for
 * is always kept.
 */
const KEPT_BYTES = 6_000_000;

interface Kept {
  readonly bytes: number;
  readonly reading: Promise<ExtractedText>;
}

/** By reference, the one that was asked for longest ago first. */
type Texts = Map<string, Kept>;

const kept = new WeakMap<Reader, Texts>();

function textsOf(store: Reader): Texts {
  const texts = kept.get(store) ?? new Map<string, Kept>();
  kept.set(store, texts);
  return texts;
}

function forgetOldest(texts: Texts): void {
  let together = texts.values().reduce((sum, { bytes }) => sum + bytes, 0);
  for (const [key, { bytes }] of texts) {
    if (together <= KEPT_BYTES || texts.size === 1) return;
    texts.delete(key);
    together -= bytes;
  }
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
  texts.delete(key);
  if (known) {
    texts.set(key, known);
    return known.reading;
  }
  const reading = readJson(store, ref, extractedTextV1);
  texts.set(key, { bytes: ref.bytes, reading });
  reading.catch(() => texts.delete(key));
  forgetOldest(texts);
  return reading;
}
