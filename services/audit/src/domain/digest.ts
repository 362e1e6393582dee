import * as z from 'zod';

const entry = z.object({ key: z.string(), sha256: z.string() });

/** One archived record as a digest names it. */
export type ArchivedRecord = z.infer<typeof entry>;

const payload = z.object({
  version: z.literal(1),
  sequence: z.number().int().positive(),
  from: z.iso.datetime(),
  to: z.iso.datetime(),
  previous: z.string().nullable(),
  records: z.array(entry),
});

/** What a digest says: which records there were, and the hash of the digest before it. */
export type DigestPayload = z.infer<typeof payload>;

/** The stored digest: the payload as the exact text that was signed, and the signature over it. */
export const signedDigest = z.object({
  payload: z.string(),
  signature: z.string(),
  algorithm: z.literal('ECDSA_SHA_256'),
  keyId: z.string(),
});
export type SignedDigest = z.infer<typeof signedDigest>;

export const readPayload = (digest: SignedDigest): DigestPayload => payload.parse(JSON.parse(digest.payload));

/** A digest as it was found in the archive, with the hash of its bytes. */
export interface StoredDigest {
  readonly digest: SignedDigest;
  readonly sha256: string;
}

const HOUR = 3_600_000;

/** How far back before the digest that precedes it a digest looks for records that arrived late. */
export const LATE_ARRIVAL_HOURS = 24;

/** How far back the first digest of a day looks: as long as a dead letter can wait until it is sent again. */
export const LATEST_ARRIVAL_HOURS = 15 * 24;

/** The hours that the next digest looks at, oldest first; none is left out where sealing stood still. */
export function hoursToSeal(now: Date, previous: Date | undefined): Date[] {
  const isFirstOfDay = previous?.toISOString().slice(0, 10) !== now.toISOString().slice(0, 10);
  const since = previous ? Math.ceil((now.getTime() - previous.getTime()) / HOUR) : 0;
  const back = Math.max(since + LATE_ARRIVAL_HOURS, isFirstOfDay ? LATEST_ARRIVAL_HOURS : 0);
  return Array.from({ length: back + 1 }, (_, index) => new Date(now.getTime() - (back - index) * HOUR));
}

/** Chains the next digest over the records that no earlier digest has, in the order of their keys. */
export function nextDigest(
  previous: StoredDigest | undefined,
  unsealed: readonly ArchivedRecord[],
  now: Date,
): DigestPayload {
  const before = previous && readPayload(previous.digest);
  return {
    version: 1,
    sequence: (before?.sequence ?? 0) + 1,
    from: before?.to ?? hoursToSeal(now, undefined)[0]!.toISOString(),
    to: now.toISOString(),
    previous: previous?.sha256 ?? null,
    records: unsealed.toSorted((a, b) => (a.key < b.key ? -1 : 1)),
  };
}
