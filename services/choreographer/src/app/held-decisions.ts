import { savedDecisionV1 } from '@countersign/events';
import { DownstreamError, intakeKeys, type ObjectStore, readJson } from '@countersign/shared';
import type { Decision } from '../domain/gate/review.ts';
import { receiptOfRun } from './receipts.ts';

/** Whether a row says of a decision what was written down before there was a row of it. */
async function isSaved(documents: ObjectStore, row: Decision): Promise<boolean> {
  const ref = await documents.find(intakeKeys.decision(row.reviewId, row.decidedBy, row.decidedAt));
  if (!ref) return false;
  const { by, decision, sections } = await readJson(documents, ref, savedDecisionV1);
  return (
    decision === row.decision &&
    by.name === row.decidedByName &&
    by.email === row.decidedByEmail &&
    sections.join(' ') === row.changes.map(({ sectionId }) => sectionId).join(' ')
  );
}

/**
 * Holds rows of decisions to what was written down of each outside the tables, before anybody is told of them: who may
 * write to the tables alone puts no words into a report or to a model under the name of a reviewer. Runs of before receipts
 * go by their rows.
 * @throws DownstreamError `ObjectAltered` that names who is said to have decided what
 */
export async function holdDecisions(
  documents: ObjectStore,
  runId: string,
  rows: readonly Decision[],
): Promise<void> {
  if (rows.length === 0 || !(await receiptOfRun(documents, runId))) return;
  const held = await Promise.all(rows.map((row) => isSaved(documents, row)));
  const others = rows.filter((_, index) => !held[index]);
  if (others.length === 0) return;
  const said = others.map(
    ({ decision, decidedByName, decidedBy }) => `${decision} by ${decidedByName ?? decidedBy}`,
  );
  throw new DownstreamError(
    'ObjectAltered',
    `The tables tell of decisions on ${runId} that nobody took: ${said.join(', ')}. See countersign audit verify.`,
  );
}
