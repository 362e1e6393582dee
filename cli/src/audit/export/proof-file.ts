import type { ProofOfRun } from '@countersign/audit';
import * as z from 'zod';

/** `proof.json`: what lies in the folder, and what it proves. */
export const proofFile = z.object({
  version: z.literal(1),
  runId: z.string(),
  exportedAt: z.iso.datetime(),
  keys: z
    .object({ recording: z.string(), signing: z.string() })
    .meta({ description: 'Fingerprints, SHA-256' }),
  records: z.array(
    z.object({
      file: z.string(),
      key: z.string().meta({ description: 'Where it lies in the archive' }),
      sha256: z.string(),
      digest: z.number().nullable().meta({ description: 'Which digest names it; null while it waits' }),
    }),
  ),
  digests: z.array(z.number()),
  documents: z.array(z.object({ uri: z.string(), sha256: z.string(), bytes: z.number() })),
});
export type ProofFile = z.infer<typeof proofFile>;

/** A record's file in the folder; event ids are letters, digits and dashes. */
export const recordFile = (key: string): string => `records/${key.split('/').at(-1)}`;

export const digestFile = (sequence: number): string => `digests/${String(sequence).padStart(9, '0')}.json`;

/** @param keys fingerprints of both keys */
export const proofFileOf = (
  runId: string,
  { records, digests, documents }: ProofOfRun,
  keys: ProofFile['keys'],
  now: Date,
): ProofFile => ({
  version: 1,
  runId,
  exportedAt: now.toISOString(),
  keys,
  records: records.map(({ key, sha256, digest }) => ({
    file: recordFile(key),
    key,
    sha256,
    digest: digest ?? null,
  })),
  digests: [...digests.keys()].toSorted((a, b) => a - b),
  documents: [...documents.values()],
});
