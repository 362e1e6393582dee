import { type SavedDecision, savedDecisionV1 } from '@countersign/events';
import { intakeKeys, type ObjectStore, putJsonOnce, readJson } from '@countersign/shared';
import type { Decision } from '../domain/gate/review.ts';
import type { RunDocuments } from './receipts.ts';

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
      return ref ? [await readJson(documents, ref, savedDecisionV1)] : [];
    }),
  );
  const inOrder = kept.flat().toSorted((one, other) => one.at.localeCompare(other.at));
  return [...new Map(inOrder.map((each) => [each.by.id, each])).values()];
}
