import { beforeEach, expect, it } from 'vitest';
import { type Decision, reviewIdOf } from '../domain/gate/review.ts';
import { memoryDocuments } from '../testing/memory-documents.ts';
import { aRun } from '../testing/rows.ts';
import { saveRun } from '../testing/saved.ts';
import { holdDecisions } from './held-decisions.ts';
import { saveDecision } from './saved-decisions.ts';

const RUN = 'run-0000000001';
const row: Decision = {
  ...{ reviewId: reviewIdOf(RUN, 0), runId: RUN, round: 0, decision: 'approve', reviewerGroup: 'legal' },
  ...{ decidedBy: 'anna', decidedByName: 'Anna', decidedByEmail: 'anna@example.com', exception: null },
  ...{ decidedAt: new Date('2026-03-02T13:00:00.000Z'), comment: null, changes: [], severityChanges: [] },
};
const change = { sectionId: 'liability', comment: 'Say who is liable' };
let documents: ReturnType<typeof memoryDocuments>;
beforeEach(async () => {
  documents = memoryDocuments();
  await saveRun(documents, aRun({ runId: RUN }));
});

const hold = (rows = [row]) => holdDecisions(documents, RUN, rows);

it('passes decisions that were written down, and runs without any', async () => {
  await saveDecision(documents, row);
  await hold();
  await hold([]);
});

it.each([
  ['of somebody who decided nothing', { decidedBy: 'mallory' }],
  ['at another time', { decidedAt: new Date('2026-01-01T00:00:00.000Z') }],
  ['on another contract', { reviewId: reviewIdOf('run-0000000002', 0) }],
  ['of another kind', { decision: 'reject' as const }],
  ['under another name', { decidedByName: 'Mallory' }],
  ['with another address', { decidedByEmail: 'mallory@example.com' }],
  ['with changes of more sections', { changes: [...row.changes, change] }],
])('refuses a decision %s', async (_, other) => {
  await saveDecision(documents, row);
  await expect(hold([{ ...row, ...other }])).rejects.toMatchObject({
    name: 'ObjectAltered',
    message: expect.stringMatching(/nobody took: .+ by .+\. See countersign audit verify/),
  });
});

it('refuses one among others, and names it alone', async () => {
  await saveDecision(documents, row);
  const slipped = { ...row, decidedBy: 'mallory', decidedByName: 'Mallory', decision: 'reject' as const };
  await expect(hold([row, slipped])).rejects.toThrow('nobody took: reject by Mallory. See');
});

it('goes by the rows of a run of before receipts', async () => {
  documents = memoryDocuments();
  await hold();
});
