import { sha256 } from '@countersign/shared';
import * as z from 'zod';
import { type SignedText, signedText } from './signed-text.ts';

const entry = z.object({
  key: z.string(),
  sha256: z.string(),
  /** Whose record it is, as `runMark` has it; absent in digests of earlier versions. */
  run: z.string().optional(),
});

/**
 * Marks a record with its run: whoever knows the run finds its records among those of a digest, and notices one that is
 * withheld. Marks of one run have nothing in common, so a digest tells nobody how many runs there were.
 */
export const runMark = (key: string, runId: string): string => sha256(`${key}\n${runId}`).slice(0, 32);

/** One archived record as a digest names it. */
export type SealedRecord = z.infer<typeof entry>;

const refused = entry.extend({ reason: z.string() });

/** An object that lay among the records when they were sealed, and that the recorder did not make. */
export type RefusedObject = z.infer<typeof refused>;

const chained = {
  sequence: z.number().int().positive(),
  /** SHA-256 of the bytes of the digest before. */
  previous: z.string().nullable(),
  records: z.array(entry),
};

/** Digests of the first version covered whatever had come since the one before. */
const payloadV1 = z.object({
  version: z.literal(1),
  ...chained,
  from: z.iso.datetime(),
  to: z.iso.datetime(),
});

const payloadV2 = z.object({
  version: z.literal(2),
  ...chained,
  /** Begin of the hour that the digest is for; later than that is nothing in it. */
  hour: z.iso.datetime(),
  /** Whether the hour is over and nothing more of it waits. Every hour has one such digest, empty hours too. */
  closes: z.boolean(),
  sealedAt: z.iso.datetime(),
  refused: z.array(refused),
});

/** What a digest says: which records there were, and the hash of the digest before it. */
export type DigestPayload = z.infer<typeof payloadV2>;
const payload = z.discriminatedUnion('version', [payloadV1, payloadV2]);

/** A digest as it was found in the archive. */
export interface StoredDigest {
  readonly key: string;
  readonly sha256: string;
  readonly signed: SignedText;
  readonly payload: z.infer<typeof payload>;
}

/** @returns what the object is instead, as a sentence's end, when it is no digest. */
export function readDigest(key: string, bytes: Uint8Array): StoredDigest | string {
  try {
    const signed = signedText.parse(JSON.parse(new TextDecoder().decode(bytes)));
    return { key, sha256: sha256(bytes), signed, payload: payload.parse(JSON.parse(signed.payload)) };
  } catch {
    return 'is no digest';
  }
}

/** When a digest was signed. */
export const sealedAt = ({ payload }: StoredDigest): string =>
  payload.version === 1 ? payload.to : payload.sealedAt;

/** What is kept of the newest digest outside the archive. */
export interface ChainHead {
  readonly sequence: number;
  readonly sha256: string;
  readonly sealedAt: string;
}

export const headOf = (digest: StoredDigest): ChainHead => ({
  sequence: digest.payload.sequence,
  sha256: digest.sha256,
  sealedAt: sealedAt(digest),
});
