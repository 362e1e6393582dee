import { objectRefV1 } from '@countersign/events';
import { sha256 } from '@countersign/shared';
import * as z from 'zod';
import { recordKey } from './keys.ts';
import { type PublicKeys, type SignedText, signatureProblem, signedText } from './signed-text.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** The part of an event that the archive itself reads; the rest is kept as it came. */
export const archivedEvent = z.looseObject({
  id: z.string(),
  type: z.string(),
  subject: z.string(),
  time: z.iso.datetime(),
  data: z.unknown(),
});
export type ArchivedEvent = z.infer<typeof archivedEvent>;

const recordPayload = z.object({
  version: z.literal(2),
  /** Which of the recorders that work at once; each numbers what it writes from 1 without gaps. */
  recorder: z.string(),
  sequence: z.number().int().positive(),
  /** SHA-256 of this recorder's record before. */
  previous: hash.nullable(),
  recordedAt: z.iso.datetime(),
  /** Where the record lies: a copy elsewhere is none. */
  key: z.string(),
  event: archivedEvent,
  /** The words that were taken out of the event, in the documents bucket, where they can be forgotten. */
  words: objectRefV1.optional(),
  /** The model call behind the event, as it was copied until there were `words`, and the hash of its archived bytes. */
  call: z.object({ key: z.string(), sha256: hash }).optional(),
});

/** What a record says: an event, and its place in what its recorder wrote. */
export type RecordPayload = z.infer<typeof recordPayload>;

/** A record as it lies in the archive. */
export type StoredRecord = SignedText & { readonly version: 2 };
const storedRecord = signedText.extend({ version: z.literal(2) });

/** A record of the first version, which only a digest vouches for. */
const unsignedRecord = z.object({ version: z.literal(1), event: archivedEvent });

/** A record that was read, with the hash of its bytes. */
export interface ReadRecord {
  readonly sha256: string;
  readonly event: ArchivedEvent;
  /** Absent for a record of the first version. */
  readonly payload?: RecordPayload;
  /** Which key signed it; absent with `payload`. */
  readonly keyId?: string;
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}

/** @returns what is wrong with the object as a sentence's end, or the record when its recorder made it for this key. */
export function readRecord(key: string, bytes: Uint8Array, trusted: PublicKeys): ReadRecord | string {
  const object = parsed(bytes);
  const hashed = sha256(bytes);
  const first = unsignedRecord.safeParse(object);
  if (first.success) {
    if (recordKey(first.data.event) !== key) return 'is the record of another key';
    return { sha256: hashed, event: first.data.event };
  }
  const stored = storedRecord.safeParse(object);
  if (!stored.success) return 'is no record';
  const problem = signatureProblem(stored.data, trusted);
  if (problem) return problem;
  const payload = recordPayload.safeParse(parsed(Buffer.from(stored.data.payload)));
  if (!payload.success) return 'is signed, but is no record';
  if (payload.data.key !== key || recordKey(payload.data.event) !== key)
    return 'is the record of another key';
  const { keyId } = stored.data;
  return { sha256: hashed, event: payload.data.event, payload: payload.data, keyId };
}
