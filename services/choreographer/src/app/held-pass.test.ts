import type { Routing, SectionOutcome } from '@countersign/events';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Decision, reviewIdOf } from '../domain/gate/review.ts';
import { memoryDocuments } from '../testing/memory-documents.ts';
import { aRun } from '../testing/rows.ts';
import { saveClassification, saveRouting, saveRun } from '../testing/saved.ts';
import { assertPassed } from './held-pass.ts';
import { saveDecision } from './saved-decisions.ts';

const RUN = 'run-0000000001';
let documents: ReturnType<typeof memoryDocuments>;

beforeEach(async () => {
  documents = memoryDocuments();
  const uwe = { uploaderId: 'uwe', uploaderName: 'Uwe', uploaderEmail: 'uwe@example.com' };
  await saveRun(documents, aRun({ runId: RUN, ...uwe }));
});

const routed = async (change: Partial<Routing>, confident = true, round = 0) => {
  await saveRouting(documents, RUN, change, round);
  await saveClassification(documents, RUN, { contractType: 'nda', score: 0.9, confident });
};
const decided = (decidedBy: string, decision: Decision['decision'] = 'approve', round = 0) =>
  saveDecision(documents, {
    ...{ reviewId: reviewIdOf(RUN, round), runId: RUN, round, decision, decidedBy },
    ...{
      decidedByName: decidedBy,
      decidedByEmail: null,
      exception: null,
      reviewerGroup: 'finance',
      comment: null,
    },
    ...{ changes: [], severityChanges: [], decidedAt: new Date('2026-03-02T13:00:00.000Z') },
  });
const section = (status: SectionOutcome['status']) => ({
  id: 'payment',
  title: 'Payment',
  status,
  revision: 0,
});
const asked = (status: SectionOutcome['status'] = 'done', round = 0) =>
  assertPassed(
    { documents, approvalsOfUnknown: 2 },
    { runId: RUN, round, request: { sections: [section(status)] } },
  );
const REFUSED = { name: 'ObjectAltered', message: expect.stringContaining('nobody approved it') };

describe('a report', () => {
  it('is written of a contract that passes by itself', async () => {
    await routed({ route: 'auto-approve', approvalsRequired: 0 });
    await expect(asked()).resolves.toBeUndefined();
  });

  it('is written of one that as many approved as had to', async () => {
    await routed({ route: 'review', approvalsRequired: 2 });
    await decided('anna');
    await expect(asked()).rejects.toMatchObject(REFUSED);
    await decided('bea');
    await expect(asked()).resolves.toBeUndefined();
  });

  it.each<[string, () => Promise<unknown>, SectionOutcome['status']?, number?]>([
    ['that a person had to look at', () => routed({ route: 'review' })],
    ['of which nobody wrote down how it is routed', async () => {}],
    ['of an uncertain type', () => routed({ route: 'auto-approve' }, false)],
    ['with a section that failed', () => routed({ route: 'auto-approve' }), 'failed'],
    [
      'that somebody rejected',
      async () => {
        await routed({ route: 'review', approvalsRequired: 1 });
        await decided('anna');
        await decided('bea', 'reject');
      },
    ],
    [
      'that somebody sent back, though what came of it is low risk',
      async () => {
        await routed({ route: 'review', approvalsRequired: 2 });
        await decided('uwe', 'request-changes');
        await routed({ route: 'auto-approve', approvalsRequired: 0 }, true, 1);
      },
      'done',
      1,
    ],
    [
      'that was approved in another round',
      async () => {
        await routed({ route: 'review' });
        await routed({ route: 'review' }, true, 1);
        await decided('anna');
        await decided('bea');
      },
      'done',
      1,
    ],
  ])('is written of none %s, whatever the state machine was told', async (_, given, status, round) => {
    await given();
    await expect(asked(status, round)).rejects.toMatchObject(REFUSED);
  });
});

it('lets runs of before receipts go by the state machine', async () => {
  const old = { runId: 'run-0000000002', round: 0, request: { sections: [section('failed')] } };
  await expect(assertPassed({ documents, approvalsOfUnknown: 2 }, old)).resolves.toBeUndefined();
});
