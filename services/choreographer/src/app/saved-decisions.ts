import { intakeKeys, type ObjectStore, putJsonOnce, readJson } from '@countersign/shared';
import * as z from 'zod';
import type { Decision } from '../domain/gate/review.ts';
import type { RunDocuments } from './receipts.ts';

/** A decision where it was written down before there was a row of it: none of the words. */
const savedDecision = z.object({
  version: z.literal(1),
  by: z.object({ id: z.string(), name: z.string().nullable(), email: z.string().nullable() }),
  at: z.iso.datetime(),
  decision: z.enum(['approve', 'reject', 'request-changes']),
  sections: z.array(z.string()),
});
export type SavedDecision = z.infer<typeof savedDecision>;

/** Writes a decision down, before it is recorded: once, however often it is tried. */
export async function saveDecision(documents: ObjectStore, decision: Decision): Promise<void> {
  const { reviewId, decidedBy: id, decidedByName: name, decidedByEmail: email, decidedAt } = decision;
  const kept: SavedDecision = {
    version: 1,
    by: { id, name, email },
    at: decidedAt.toISOString(),
    decision: decision.decision,
    sections: decision.changes.map(({ sectionId }) => sectionId),
  };
  await putJsonOnce(documents, intakeKeys.decision(reviewId, id, decidedAt), kept);
}

/** What each person decided last in a round of review. */
export async function savedDecisionsOf(documents: RunDocuments, reviewId: string): Promise<SavedDecision[]> {
  const keys = await documents.keysBelow(intakeKeys.decisions(reviewId));
  const kept = await Promise.all(
    keys.map(async (key) => {
      const ref = await documents.find(key);
      return ref ? [await readJson(documents, ref, savedDecision)] : [];
    }),
  );
  const inOrder = kept.flat().toSorted((one, other) => one.at.localeCompare(other.at));
  return [...new Map(inOrder.map((each) => [each.by.id, each])).values()];
}
